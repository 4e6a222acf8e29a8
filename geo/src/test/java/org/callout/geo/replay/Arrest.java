package org.callout.geo.replay;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.callout.geo.acceptance.Willingness;
import org.callout.geo.aed.AedWay;
import org.callout.geo.place.Distance;
import org.callout.geo.travel.Eta;
import org.callout.geo.travel.TravelEstimate;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.AedEta;
import org.callout.geo.wave.Role;
import org.callout.geo.wave.WaveCandidate;

/**
 * An arrest in a town where volunteers and defibrillators stand evenly and by chance.
 *
 * @param volunteers with the answer that each would give
 * @param ambulance from the call
 */
record Arrest(List<Volunteer> volunteers, Duration ambulance) {

    /** The median over all densities; S0300-9572(20)30132-5. */
    private static final double METRES_A_SECOND = 2.3;

    private static final double DETOUR = 1.3;
    private static final Duration TURNOUT = Duration.ofSeconds(102);
    private static final Duration PICK_UP = Duration.ofSeconds(30);
    private static final double RADIUS = 1_000;

    /**
     * Somebody as the planner sees them, and what they would do.
     *
     * @param accepts whether the answer is a yes
     * @param answers after the alert; a no may come late or never
     */
    record Volunteer(WaveCandidate candidate, boolean accepts, Duration answers) {}

    private record Point(double east, double north) {

        static Point within(double radius, SplittableRandom random) {
            double distance = radius * Math.sqrt(random.nextDouble());
            double angle = random.nextDouble(2 * Math.PI);
            return new Point(distance * Math.cos(angle), distance * Math.sin(angle));
        }

        double to(Point other) {
            return Math.hypot(east - other.east, north - other.north);
        }
    }

    /**
     * @param people within the disc of 1 km around the patient
     * @param devices within the same
     */
    static Arrest any(int people, int devices, SplittableRandom random) {
        var aeds = IntStream.range(0, devices)
                .mapToObj(device -> Point.within(RADIUS, random))
                .toList();
        var volunteers = IntStream.range(0, people)
                .mapToObj(person -> volunteer(new UUID(0, person), Point.within(RADIUS, random), aeds, random))
                .toList();
        return new Arrest(volunteers, Duration.ofSeconds(300 + random.nextInt(480)));
    }

    private static Volunteer volunteer(UUID id, Point home, List<Point> aeds, SplittableRandom random) {
        var patient = new Point(0, 0);
        double chance = random.nextDouble(0.1, 0.6);
        double byAed = aeds.stream()
                .mapToDouble(aed -> home.to(aed) + aed.to(patient))
                .min()
                .orElse(10 * RADIUS);
        var willingness = new Willingness(chance, Willingness.TYPICAL_DELAY);
        var candidate = new WaveCandidate(
                id,
                Set.of(Role.DIRECT, Role.AED_RUNNER),
                new Distance(home.to(patient)),
                new Eta(TURNOUT, way(home.to(patient), Duration.ZERO)),
                new AedEta(new AedWay.Carried(way(byAed, PICK_UP)), TURNOUT),
                willingness);
        return new Volunteer(
                candidate, random.nextDouble() < chance, willingness.delayOf(random.nextDouble(0.01, 0.99)));
    }

    private static TravelEstimate way(double straight, Duration pause) {
        Duration travel = Duration.ofSeconds(Math.round(straight * DETOUR / METRES_A_SECOND))
                .plus(pause);
        return new TravelEstimate(TravelMode.FOOT, travel, new Distance(straight * DETOUR), TravelSource.STRAIGHT_LINE);
    }
}
