package org.callout.geo.wave;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.acceptance.Willingness;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.AedWay;
import org.callout.geo.aed.Usability;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.travel.Eta;
import org.callout.geo.travel.TravelEstimate;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.jspecify.annotations.Nullable;

/** Candidates in a few words: {@code person(3).at(120).viaAed(200)}. */
record People(
        int number,
        Set<Role> roles,
        @Nullable Integer seconds,
        @Nullable Integer aedSeconds,
        Willingness willingness) {

    private static final Duration TURNOUT = Duration.ofSeconds(100);

    private static final AedSite TOWN_HALL = new AedSite(
            new UUID(0, 999),
            "osm",
            "node/999",
            new Position(9.52, 47.14),
            "yes",
            false,
            "0",
            "24/7",
            "Town hall",
            AedCondition.AVAILABLE);

    static People person(int number) {
        return new People(number, EnumSet.of(Role.DIRECT, Role.AED_RUNNER), null, null, Willingness.TYPICAL);
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    /** Arrives straight after so many seconds, turnout (100 s) included. */
    People at(int arrival) {
        return new People(number, roles, arrival, aedSeconds, willingness);
    }

    /** Arrives with a defibrillator after so many seconds, turnout included. */
    People viaAed(int arrival) {
        return new People(number, roles, seconds, arrival, willingness);
    }

    People only(Role role) {
        return new People(number, EnumSet.of(role), seconds, aedSeconds, willingness);
    }

    People willing(double chance) {
        return willing(new Willingness(chance, Willingness.TYPICAL_DELAY));
    }

    People willing(Willingness expected) {
        return new People(number, roles, seconds, aedSeconds, expected);
    }

    WaveCandidate candidate() {
        return new WaveCandidate(
                id(number),
                roles,
                new Distance(seconds == null ? 9_000 : seconds * 2.0),
                seconds == null ? null : new Eta(TURNOUT, estimate(seconds)),
                aedSeconds == null
                        ? null
                        : new AedEta(new AedWay.Fetched(TOWN_HALL, Usability.OPEN, estimate(aedSeconds)), TURNOUT),
                willingness);
    }

    private static TravelEstimate estimate(int arrival) {
        Duration travel = Duration.ofSeconds(arrival).minus(TURNOUT);
        return new TravelEstimate(TravelMode.FOOT, travel, new Distance(arrival * 2.0), TravelSource.STRAIGHT_LINE);
    }
}
