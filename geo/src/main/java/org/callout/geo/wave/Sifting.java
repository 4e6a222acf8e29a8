package org.callout.geo.wave;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.callout.geo.place.Distance;
import org.callout.geo.travel.Eta;
import org.callout.geo.travel.StraightLineTravelTimes;
import org.callout.geo.wave.PassedOver.Reason;
import org.jspecify.annotations.Nullable;

/** Parts those who may be asked now from those who may not. */
final class Sifting {

    private final List<Need> needs;
    private final Room room;
    private final Limits limits;
    private final @Nullable Duration tooLongAfterAmbulance;
    private final List<Eligible> eligible = new ArrayList<>();
    private final List<PassedOver> passedOver = new ArrayList<>();
    private final int[] inTime;

    /** A walk from beyond all of them, and what counts as sooner: a minute, as for whoever says yes when enough have. */
    private final Duration walkFromBeyond;

    private final int[] asSoonAsAWalk;

    private Sifting(WaveQuestion question, Room room) {
        this.needs = question.needs();
        this.room = room;
        this.limits = question.limits();
        this.inTime = new int[needs.size()];
        this.asSoonAsAWalk = new int[needs.size()];
        this.walkFromBeyond = question.candidates().stream()
                .map(WaveCandidate::distance)
                .max(Comparator.naturalOrder())
                .map(StraightLineTravelTimes::usualWalk)
                .orElse(Duration.ZERO)
                .plus(BeyondTarget.DEFAULT.margin());
        Duration ambulance = question.help().ambulance();
        Duration margin = limits.behindAmbulance();
        this.tooLongAfterAmbulance = ambulance == null || margin == null ? null : ambulance.plus(margin);
    }

    static Sifting of(WaveQuestion question, Room room) {
        var sifting = new Sifting(question, room);
        for (int place = 0; place < question.candidates().size(); place++) {
            sifting.sift(question.candidates().get(place), place);
        }
        sifting.eligible.sort(Comparator.comparing(Eligible::id));
        return sifting;
    }

    /** By id, so that ties can be decided by the order. */
    List<Eligible> eligible() {
        return eligible;
    }

    List<PassedOver> passedOver() {
        return passedOver;
    }

    /**
     * Roles that miss more people than are qualified for them and could be there in time, were there defibrillators for all of them to
     * fetch.
     */
    Set<Role> lacking() {
        return missingMoreThan(inTime);
    }

    /** Roles that miss more people than could be there about as soon as somebody walks from beyond all of them: they live across a river. */
    Set<Role> outpaced() {
        return missingMoreThan(asSoonAsAWalk);
    }

    private Set<Role> missingMoreThan(int[] there) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (int role = 0; role < needs.size(); role++) {
            Need need = needs.get(role);
            int missing = Math.min(Math.max(1, need.missing() - need.open()), limits.budgetLeft());
            if (room.isWanted(role) && there[role] < missing) {
                roles.add(need.role());
            }
        }
        return roles;
    }

    private void sift(WaveCandidate candidate, int place) {
        for (int role = 0; role < needs.size(); role++) {
            inTime[role] += isInTime(candidate, needs.get(role).role()) ? 1 : 0;
            asSoonAsAWalk[role] += isAsSoonAsAWalk(candidate, needs.get(role).role()) ? 1 : 0;
        }
        BitSet roles = IntStream.range(0, needs.size())
                .filter(role -> room.isWanted(role)
                        && canTake(candidate, needs.get(role).role()))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        if (roles.isEmpty()) {
            passedOver.add(new PassedOver(
                    candidate.responderId(), candidate.distance(), whyNot(candidate), soonest(candidate)));
        } else {
            eligible.add(new Eligible(candidate, place, roles));
        }
    }

    private @Nullable Eta soonest(WaveCandidate candidate) {
        return needs.stream()
                .map(Need::role)
                .filter(candidate.roles()::contains)
                .map(candidate::etaAs)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Eta::duration))
                .orElse(null);
    }

    private Reason whyNot(WaveCandidate candidate) {
        var allowed = needs.stream()
                .map(Need::role)
                .filter(candidate.roles()::contains)
                .toList();
        if (allowed.isEmpty()) {
            return Reason.NOT_QUALIFIED;
        }
        if (allowed.stream().anyMatch(role -> canTake(candidate, role))) {
            return Reason.ROLE_COVERED;
        }
        if (allowed.stream().anyMatch(role -> isInReach(candidate, candidate.etaAs(role)))) {
            return Reason.AFTER_AMBULANCE;
        }
        return isInReach(candidate, candidate.direct()) ? Reason.NO_USABLE_AED : Reason.TOO_FAR;
    }

    /** Straight to the scene: how far off a defibrillator hangs says nothing of those who live farther away. */
    private boolean isAsSoonAsAWalk(WaveCandidate candidate, Role role) {
        Eta direct = candidate.direct();
        return candidate.roles().contains(role)
                && direct != null
                && direct.travel().duration().compareTo(walkFromBeyond) <= 0;
    }

    private boolean isInTime(WaveCandidate candidate, Role role) {
        return canTake(candidate, role) || candidate.roles().contains(role) && isWorthIt(candidate, candidate.direct());
    }

    private boolean canTake(WaveCandidate candidate, Role role) {
        return candidate.roles().contains(role) && isWorthIt(candidate, candidate.etaAs(role));
    }

    private boolean isWorthIt(WaveCandidate candidate, @Nullable Eta eta) {
        return isInReach(candidate, eta) && eta != null && !isTooLongAfterAmbulance(eta);
    }

    private boolean isInReach(WaveCandidate candidate, @Nullable Eta eta) {
        Distance radius = limits.radius();
        return eta != null
                && eta.duration().compareTo(limits.longestEta()) <= 0
                && (radius == null || candidate.distance().compareTo(radius) <= 0);
    }

    private boolean isTooLongAfterAmbulance(Eta eta) {
        return tooLongAfterAmbulance != null && eta.duration().compareTo(tooLongAfterAmbulance) > 0;
    }
}
