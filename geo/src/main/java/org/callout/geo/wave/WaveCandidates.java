package org.callout.geo.wave;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callout.geo.acceptance.Willingness;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.AedWay;
import org.callout.geo.aed.AedWays;
import org.callout.geo.match.Candidate;
import org.callout.geo.match.Requirement;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.travel.Eta;
import org.callout.geo.travel.TravelEstimate;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.travel.TravelTimes;
import org.callout.geo.travel.Traveller;
import org.callout.geo.travel.Turnout;
import org.jspecify.annotations.Nullable;

/** Joins matched responders with their ways to the scene: what the planner needs to know of each. */
public final class WaveCandidates {

    private final TravelTimes travelTimes;
    private final AedWays aedWays;
    private final Supplier<ZoneId> zone;

    /** @param zone of the region, for the hour of the turnout */
    public WaveCandidates(TravelTimes travelTimes, AedWays aedWays, ZoneId zone) {
        this(travelTimes, aedWays, () -> zone);
    }

    /** @param zone asked anew each time, for a region that may be exchanged */
    public WaveCandidates(TravelTimes travelTimes, AedWays aedWays, Supplier<ZoneId> zone) {
        this.travelTimes = travelTimes;
        this.aedWays = aedWays;
        this.zone = zone;
    }

    /**
     * What the callout asks for.
     *
     * @param roles what each role takes
     * @param modes by which one may come
     * @param longestEta turnout, travel and entry
     * @param entry from the door to the patient, as far as floor and access are known
     */
    public record Terms(
            Position scene,
            Map<Role, Requirement> roles,
            Set<TravelMode> modes,
            Duration longestEta,
            Duration entry,
            Instant now) {

        /** Where nothing is known of the building. */
        public Terms(
                Position scene, Map<Role, Requirement> roles, Set<TravelMode> modes, Duration longestEta, Instant now) {
            this(scene, roles, modes, longestEta, Duration.ZERO, now);
        }
    }

    /** What to expect of somebody who is asked. */
    public interface Expectation {

        /** How long until under way. */
        Duration turnout(Candidate candidate);

        /** @param eta straight there, or by way of a defibrillator when only that is possible */
        Willingness willingness(Candidate candidate, Duration eta);
    }

    /** How far from the scene a defibrillator can stand and still matter: the rest need not be loaded. */
    public Distance aedReach(Terms terms) {
        return aedWays.reach(terms.modes, travelLimit(terms, Duration.ZERO));
    }

    /** What the ways of {@link #join} are made from, but for people off the road. */
    public TravelSource sourceOfWays(Terms terms) {
        return travelTimes.sourceAt(terms.scene);
    }

    /** The candidates with their ways, each as willing and as quick as anybody. */
    public List<WaveCandidate> join(Terms terms, List<Candidate> candidates, Collection<AedSite> sites) {
        return join(terms, candidates, sites, new Usual(Turnout.at(terms.now, zone.get())));
    }

    /** As with anybody of whom nothing is known. */
    private record Usual(Duration turnout) implements Expectation {

        @Override
        public Duration turnout(Candidate candidate) {
            return turnout;
        }

        @Override
        public Willingness willingness(Candidate candidate, Duration eta) {
            return Willingness.TYPICAL;
        }
    }

    /**
     * The candidates with their ways, in the order given.
     *
     * @param sites at least all within {@link #aedReach}; none are needed when no role fetches a defibrillator
     */
    public List<WaveCandidate> join(
            Terms terms, List<Candidate> candidates, Collection<AedSite> sites, Expectation expectation) {
        var travellers = candidates.stream()
                .map(candidate -> candidate.asTraveller(terms.modes))
                .toList();
        Duration quickest = candidates.stream()
                .map(expectation::turnout)
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        Duration limit = travelLimit(terms, quickest);
        var direct = travelTimes.toScene(terms.scene, travellers, limit);
        var fetching = fetching(terms, travellers, sites, limit);
        return candidates.stream()
                .map(candidate -> join(
                        terms,
                        candidate,
                        direct.get(candidate.responderId()),
                        fetching.get(candidate.responderId()),
                        expectation))
                .toList();
    }

    private Map<UUID, AedWay.Fetched> fetching(
            Terms terms, List<Traveller> travellers, Collection<AedSite> sites, Duration limit) {
        if (!terms.roles.containsKey(Role.AED_RUNNER)) {
            return Map.of();
        }
        return aedWays.fetching(terms.scene, sites, travellers, terms.now, limit);
    }

    private WaveCandidate join(
            Terms terms,
            Candidate candidate,
            @Nullable TravelEstimate direct,
            AedWay.@Nullable Fetched fetched,
            Expectation expectation) {
        Duration turnout = expectation.turnout(candidate);
        AedWay aedWay = candidate.carriesAed() && direct != null ? new AedWay.Carried(direct) : fetched;
        Eta eta = direct == null ? null : new Eta(turnout, direct, terms.entry);
        AedEta viaAed = aedWay == null ? null : new AedEta(aedWay, turnout, terms.entry);
        return new WaveCandidate(
                candidate.responderId(),
                rolesOf(candidate, terms),
                candidate.distance(),
                eta,
                viaAed,
                expected(candidate, eta != null || viaAed == null ? eta : viaAed.eta(), expectation));
    }

    private static Willingness expected(Candidate candidate, @Nullable Eta eta, Expectation expectation) {
        return eta == null ? Willingness.TYPICAL : expectation.willingness(candidate, eta.duration());
    }

    private static Set<Role> rolesOf(Candidate candidate, Terms terms) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        terms.roles.forEach((role, requirement) -> {
            if (requirement.isMetBy(candidate.qualifications())) {
                roles.add(role);
            }
        });
        return roles;
    }

    /** Never below zero: then nobody is in time. */
    private static Duration travelLimit(Terms terms, Duration turnout) {
        Duration limit = terms.longestEta.minus(turnout).minus(terms.entry);
        return limit.isNegative() ? Duration.ZERO : limit;
    }
}
