package org.callout.simulator.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/**
 * Homes to choose from, as they are told one by one: a country's take no more memory than a city's, for of very many an even
 * selection serves as well.
 */
public final class Homes {

    /** All of these are kept: Anna and Ben live here. */
    private static final Distance NEAR = new Distance(500);

    /** Some 4 MB. */
    private static final int MOST = 100_000;

    private final @Nullable Position incident;
    private final List<Position> near = new ArrayList<>();
    private List<Position> others = new ArrayList<>();
    private long told;
    private long step = 1;

    /** @param incident where the demonstration raises its first callout */
    public Homes(Optional<Position> incident) {
        this.incident = incident.orElse(null);
    }

    /** Takes it in, or not, if there are very many. */
    public void add(Position home) {
        if (incident != null && home.distanceTo(incident).compareTo(NEAR) <= 0) {
            near.add(home);
        } else if (told++ % step == 0) {
            others.add(home);
            if (others.size() == MOST) thin();
        }
    }

    /** Keeps what would have been kept by twice the step from the beginning. */
    private void thin() {
        List<Position> all = others;
        others = new ArrayList<>(IntStream.range(0, MOST / 2)
                .mapToObj(index -> all.get(2 * index))
                .toList());
        step *= 2;
    }

    /** In the same order for the same homes. */
    public List<Position> list() {
        return Stream.of(near, others).flatMap(List::stream).toList();
    }
}
