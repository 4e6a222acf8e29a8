package org.callout.simulator.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelMode;
import org.callout.simulator.people.Volunteer.Part;

import static org.callout.geo.travel.TravelMode.BIKE;
import static org.callout.geo.travel.TravelMode.CAR;
import static org.callout.geo.travel.TravelMode.FOOT;

/**
 * The demo volunteers of a region. Each comes from a random source of its own, so that the first hundred are the same
 * people whether a hundred or a thousand are asked for.
 */
public final class Population {

    private static final double ON_DUTY = 0.7;
    private static final double CARRIES_AED = 0.03;

    private final long seed;
    private final List<Position> addresses;
    private final Position incident;
    private final Memberships memberships;

    /**
     * @param addresses not empty, always in the same order for the same region
     * @param incident where the demonstration raises its first callout, near which Anna and Ben live
     * @param today the day from which certificates are valid or have expired
     */
    public Population(long seed, List<Position> addresses, Position incident, Instant today) {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("the region has no addresses to place volunteers on");
        }
        this.seed = seed;
        this.addresses = List.copyOf(addresses);
        this.incident = incident;
        this.memberships = new Memberships(today);
    }

    /**
     * Anna and Ben, then so many others; nobody at all for a size of 0.
     *
     * @param simulatedShare of the others, 0 to 1
     */
    public List<Volunteer> volunteers(int size, double simulatedShare) {
        if (size == 0) {
            return List.of();
        }
        List<Volunteer> all = new ArrayList<>();
        all.add(played("anna", "Anna Frick", new Distance(100)));
        all.add(played("ben", "Ben Marxer", new Distance(180)));
        IntStream.rangeClosed(1, size)
                .mapToObj(number -> volunteer(number, partOf(number, simulatedShare)))
                .forEach(all::add);
        return all;
    }

    /** Spreads the simulated ones evenly over the numbers. */
    private static Part partOf(int number, double simulatedShare) {
        boolean simulated = Math.floor(number * simulatedShare) > Math.floor((number - 1) * simulatedShare);
        return simulated ? Part.SIMULATED : Part.SILENT;
    }

    private Volunteer played(String login, String name, Distance fromIncident) {
        return new Volunteer(
                login,
                name,
                List.of("de", "en"),
                EnumSet.of(FOOT, BIKE),
                addressAt(fromIncident),
                true,
                false,
                memberships.ofThePlayed(),
                Part.PLAYED);
    }

    private Volunteer volunteer(int number, Part part) {
        RandomGenerator random = new SplittableRandom(seed * 1_000_003 + number);
        Names.Named named = Names.pick(random);
        Position home = addresses.get(random.nextInt(addresses.size()));
        Set<TravelMode> travelModes = travelModes(random);
        Membership membership = memberships.pick(travelModes, random);
        return new Volunteer(
                String.format(Locale.ROOT, "volunteer-%03d", number),
                named.name(),
                named.languages(),
                travelModes,
                home,
                random.nextDouble() < ON_DUTY,
                random.nextDouble() < CARRIES_AED,
                membership,
                part);
    }

    private static Set<TravelMode> travelModes(RandomGenerator random) {
        Set<TravelMode> modes = EnumSet.of(FOOT);
        if (random.nextDouble() < 0.5) modes.add(BIKE);
        if (random.nextDouble() < 0.45) modes.add(CAR);
        return modes;
    }

    /** The address whose distance from the demo incident comes closest to the one wished for. */
    private Position addressAt(Distance wished) {
        return addresses.stream()
                .min(Comparator.comparingDouble(
                        address -> Math.abs(address.distanceTo(incident).metres() - wished.metres())))
                .orElseThrow();
    }
}
