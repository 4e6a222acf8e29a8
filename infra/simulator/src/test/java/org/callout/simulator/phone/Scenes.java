package org.callout.simulator.phone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelMode;
import org.callout.simulator.people.Membership;
import org.callout.simulator.people.Standing;
import org.callout.simulator.people.Tier;
import org.callout.simulator.people.Volunteer;
import org.callout.simulator.people.Volunteer.Part;

/** A volunteer at home, an arrest 300 m east of it, an AED on the way. */
final class Scenes {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final Position HOME = new Position(9.52, 47.14);
    static final Position AED = Walk.offset(HOME, 200, 0);
    static final Position SCENE = Walk.offset(HOME, 300, 0);
    static final UUID ALERT = UUID.fromString("0190f000-0000-7000-8000-000000000001");
    static final UUID OTHER_ALERT = UUID.fromString("0190f000-0000-7000-8000-000000000002");
    static final UUID ASSIGNMENT = UUID.fromString("0190f000-0000-7000-8000-000000000003");
    static final UUID CALLOUT = UUID.fromString("0190f000-0000-7000-8000-000000000004");

    private Scenes() {}

    static Phone aPhone() {
        return Phone.idle(
                new Volunteer(
                        "volunteer-001",
                        "Lea Ospelt",
                        List.of("de"),
                        Set.of(TravelMode.FOOT),
                        HOME,
                        true,
                        false,
                        new Membership(Standing.ACTIVE, Tier.COMMUNITY, List.of()),
                        Part.SIMULATED),
                NOW.plusSeconds(100));
    }

    static Push aPush(UUID alertId, long sequence, String state) {
        return new Push(alertId, sequence, state);
    }

    static Errand anErrand() {
        return new Errand(
                ASSIGNMENT,
                ALERT,
                CALLOUT,
                "CARDIAC_ARREST",
                false,
                TravelMode.FOOT,
                SCENE,
                Optional.empty(),
                Optional.empty());
    }

    static Errand anErrandViaTheAed() {
        return to(SCENE, Optional.of(AED));
    }

    static Errand to(Position scene, Optional<Position> aed) {
        return new Errand(
                ASSIGNMENT, ALERT, CALLOUT, "CARDIAC_ARREST", false, TravelMode.FOOT, scene, aed, Optional.empty());
    }

    static Errand shoppingFrom(Instant windowFrom) {
        return new Errand(
                ASSIGNMENT,
                ALERT,
                CALLOUT,
                "SHOPPING",
                true,
                TravelMode.CAR,
                SCENE,
                Optional.empty(),
                Optional.of(windowFrom));
    }

    static AlertNews assigned(Errand errand, Step progress, long sequence) {
        return new AlertNews(
                ALERT, sequence, Push.ASSIGNED, true, Optional.of(new AlertNews.Assigned(errand, progress, false)));
    }

    static AlertNews assignedAfterClosure(Errand errand, Step progress, long sequence) {
        return new AlertNews(
                ALERT, sequence, Push.ASSIGNED, true, Optional.of(new AlertNews.Assigned(errand, progress, true)));
    }

    static AlertNews standing(String state, boolean answered, long sequence) {
        return new AlertNews(ALERT, sequence, state, answered, Optional.empty());
    }

    /** Habits of somebody who always does the same about an alert, as far as chance lets them. */
    static Habits habitsOf(Answer answer) {
        double draw = switch (answer) {
            case ACCEPT -> 0.1;
            case DECLINE -> 0.5;
            case SILENCE -> 0.9;
        };
        return new Habits(1, new Fixed(draw));
    }

    /** Always draws the same number. */
    private record Fixed(double draw) implements RandomGenerator {
        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public double nextDouble() {
            return draw;
        }

        @Override
        public double nextDouble(double origin, double bound) {
            return origin + draw * (bound - origin);
        }

        @Override
        public double nextGaussian() {
            return 0;
        }

        @Override
        public boolean nextBoolean() {
            return false;
        }
    }
}
