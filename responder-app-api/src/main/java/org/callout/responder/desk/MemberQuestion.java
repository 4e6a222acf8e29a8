package org.callout.responder.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callout.responder.membership.MembershipState;
import org.callout.responder.membership.QualificationCode;
import org.jspecify.annotations.Nullable;

/**
 * Which members an organisation looks for; whatever is absent does not matter.
 *
 * @param name begins of words of the name, in any order
 * @param near around which neighbourhood they live
 * @param qualification verified and not run out
 */
record MemberQuestion(
        String organisation,
        String name,
        Optional<Near> near,
        Optional<QualificationCode> qualification,
        Optional<MembershipState> state) {

    /** Cells of a twentieth of a degree, as {@code member_entry} counts them. */
    private static final int CELLS_PER_DEGREE = 20;

    private static final double METRES_PER_DEGREE = 111_195;

    /** Near the poles cells are as wide as there. */
    private static final double LEAST_COSINE = 0.05;

    /**
     * A neighbourhood.
     *
     * @param lon degrees WGS84
     * @param lat degrees WGS84
     * @param withinMetres as the crow flies; {@link #LEAST_METRES} or more, for a home is known to a kilometre here
     */
    record Near(double lon, double lat, int withinMetres) {

        static final int LEAST_METRES = 1_000;
        static final int MOST_METRES = 30_000;

        /** Nothing for what is no {@code lon,lat}. */
        static Optional<Near> read(String text, int withinMetres) {
            try {
                var parts = text.split(",", -1);
                var lon = Double.parseDouble(parts[0]);
                var lat = Double.parseDouble(parts[1]);
                var isOnEarth = parts.length == 2 && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
                return isOnEarth ? Optional.of(new Near(lon, lat, withinMetres)) : Optional.empty();
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                return Optional.empty();
            }
        }

        /** The cells that may hold somebody of the neighbourhood, as tags. */
        List<String> cells(String organisation) {
            double north = withinMetres / METRES_PER_DEGREE;
            double east = north / Math.max(LEAST_COSINE, Math.cos(Math.toRadians(lat)));
            List<String> cells = new ArrayList<>();
            for (int row = cell(lat - north); row <= cell(lat + north); row++) {
                for (int column = cell(lon - east); column <= cell(lon + east); column++) {
                    cells.add("c:" + row + ":" + column + ":" + organisation);
                }
            }
            return cells;
        }

        private static int cell(double degrees) {
            return (int) Math.floor(degrees * CELLS_PER_DEGREE);
        }
    }

    /** What every entry has that answers the question. */
    List<String> tags() {
        List<String> tags = new ArrayList<>();
        state.filter(wanted -> wanted != MembershipState.EXPIRED)
                .map(wanted -> "s:" + wanted + ":" + organisation)
                .ifPresent(tags::add);
        qualification.map(code -> "q:" + code + ":" + organisation).ifPresent(tags::add);
        if (tags.isEmpty()) tags.add("o:" + organisation);
        return tags;
    }

    /** Of {@link #near}. */
    Optional<List<String>> cells() {
        return near.map(each -> each.cells(organisation));
    }

    /** They may carry no tag that says so: the clock alone makes them. */
    boolean asksForExpired() {
        return state.filter(MembershipState.EXPIRED::equals).isPresent();
    }

    @Nullable
    String stateName() {
        return state.map(MembershipState::name).orElse(null);
    }

    @Nullable
    String qualificationName() {
        return qualification.map(QualificationCode::name).orElse(null);
    }

    @Override
    public String toString() {
        return "MemberQuestion[organisation=" + organisation + ", redacted]";
    }
}
