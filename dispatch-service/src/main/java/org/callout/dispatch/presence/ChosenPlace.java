package org.callout.dispatch.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callout.platform.duty.WeeklyHours;
import org.callout.platform.duty.WeeklyHours.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A place that a responder has chosen to be asked from when nothing newer is known.
 *
 * @param lon degrees east
 * @param lat degrees north
 * @param accuracyMetres as coarse as they want to be known
 * @param hours when they are there; none for whenever they are at no other
 */
record ChosenPlace(double lon, double lat, double accuracyMetres, List<Interval> hours) {

    /** Until then a fix says more than a habit. */
    static final Duration FIX_TRUSTED = Duration.ofHours(12);

    /** What is absent in the message reaches this constructor as null. */
    ChosenPlace {
        // Written so that NaN is refused too.
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && accuracyMetres >= 0)) {
            throw new IllegalArgumentException("not a place on Earth");
        }
        hours = hours == null ? List.of() : List.copyOf(hours);
    }

    /**
     * Which place counts, if one does.
     *
     * @param place null while a fix is fresh enough, or where no place fits the hour
     * @param until when to look again; null for never
     */
    record Choice(@Nullable ChosenPlace place, @Nullable Instant until) {}

    /** @param fixAt of the last fix; null when none is known */
    static Choice at(Instant now, ZoneId zone, List<ChosenPlace> places, @Nullable Instant fixAt) {
        if (places.isEmpty()) return new Choice(null, null);
        Instant trusted = fixAt == null ? Instant.MIN : fixAt.plus(FIX_TRUSTED);
        if (trusted.isAfter(now)) return new Choice(null, trusted);
        return new Choice(fitting(now, zone, places).orElse(null), nextLook(now, zone, places));
    }

    private static Optional<ChosenPlace> fitting(Instant now, ZoneId zone, List<ChosenPlace> places) {
        Stream<ChosenPlace> byTheHour =
                places.stream().filter(place -> place.week().cover(now, zone));
        Stream<ChosenPlace> otherwise =
                places.stream().filter(place -> place.hours().isEmpty());
        return Stream.concat(byTheHour, otherwise).findFirst();
    }

    /** A fix that comes meanwhile says nothing of when it will be too old; nobody looks for longer than one is trusted. */
    private static Instant nextLook(Instant now, ZoneId zone, List<ChosenPlace> places) {
        return Stream.concat(
                        Stream.of(now.plus(FIX_TRUSTED)),
                        places.stream()
                                .map(place -> place.week().firstChangeAfter(now, zone))
                                .flatMap(Optional::stream))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private WeeklyHours week() {
        return new WeeklyHours(hours);
    }

    @Override
    public String toString() {
        return "ChosenPlace[redacted]";
    }
}
