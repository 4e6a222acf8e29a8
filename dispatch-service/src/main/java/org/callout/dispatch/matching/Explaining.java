package org.callout.dispatch.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.callout.dispatch.matching.Explanation.Considered;
import org.callout.dispatch.matching.Explanation.PolicyReference;
import org.callout.dispatch.matching.Explanation.SurvivalOutlook;
import org.callout.dispatch.matching.Judged.Refused;
import org.callout.geo.aed.AedWay;
import org.callout.geo.wave.Choice;
import org.callout.geo.wave.PassedOver;
import org.callout.geo.wave.Reserve;

/** Puts into words why each was chosen or passed over. */
final class Explaining {

    static final String CHOSEN = "CHOSEN";
    static final String RESERVE = "RESERVE";
    static final String ENGAGED_ELSEWHERE = "ENGAGED_ELSEWHERE";

    /** Has none of the means at hand that the policy lets people come by. */
    static final String NO_TRAVEL_MODE = "NO_TRAVEL_MODE";

    /** Of the others only numbers are kept: a wave is explained, not a town. */
    static final int MOST_PASSED_OVER = 60;

    private final Match match;
    private final boolean bySurvival;

    Explaining(Match match) {
        this.match = match;
        this.bySurvival = !match.plan().outlooks().isEmpty();
    }

    Explanation explain(List<Choice> alerted, Set<UUID> lost) {
        Set<UUID> asked = new HashSet<>();
        alerted.forEach(choice -> asked.add(choice.responderId()));
        List<Considered> listed = new ArrayList<>();
        alerted.forEach(choice -> listed.add(considered(choice, true, CHOSEN)));
        for (Choice choice : match.plan().chosen()) {
            if (!asked.contains(choice.responderId())) listed.add(considered(choice, false, ENGAGED_ELSEWHERE));
        }
        for (Reserve reserve : match.plan().reserves()) {
            if (asked.contains(reserve.responderId())) continue;
            String reason = lost.contains(reserve.responderId()) ? ENGAGED_ELSEWHERE : RESERVE;
            listed.add(considered(reserve.options().getFirst(), false, reason));
        }
        List<Considered> passedOver = passedOver();
        passedOver.stream().limit(MOST_PASSED_OVER).forEach(listed::add);
        return new Explanation(match.travelSource(), policy(), outlooks(), listed, counted(passedOver), match.limits());
    }

    private List<Considered> passedOver() {
        Stream<Considered> byPlan = match.plan().passedOver().stream().map(this::considered);
        Stream<Considered> byPolicy = match.refused().stream().map(this::considered);
        return Stream.concat(byPlan, byPolicy)
                .sorted(Comparator.comparing(Considered::distanceMetres).thenComparing(Considered::responderId))
                .toList();
    }

    private static Map<String, Integer> counted(List<Considered> passedOver) {
        Map<String, Integer> others = new TreeMap<>();
        passedOver.stream().skip(MOST_PASSED_OVER).forEach(one -> others.merge(one.reason(), 1, Integer::sum));
        return others;
    }

    private PolicyReference policy() {
        return new PolicyReference(
                match.policy().id(),
                match.policy().version(),
                match.policy().terms().name());
    }

    private List<SurvivalOutlook> outlooks() {
        return match.plan().outlooks().stream()
                .map(outlook -> new SurvivalOutlook(outlook.model(), outlook.without(), outlook.with()))
                .toList();
    }

    private Considered considered(Choice choice, boolean chosen, String reason) {
        var eta = choice.eta();
        return new Considered(
                choice.responderId(),
                match.nameOf(choice.responderId()),
                chosen,
                choice.role(),
                (int) Math.round(choice.distance().metres()),
                seconds(eta.duration()),
                seconds(eta.turnout()),
                seconds(eta.travel().duration()),
                seconds(eta.entry()),
                eta.travel().mode(),
                eta.travel().source(),
                Match.aedId(choice),
                choice.aed() instanceof AedWay.Fetched fetched ? fetched.usability() : null,
                choice.aed() instanceof AedWay.Carried ? Boolean.TRUE : null,
                match.expectations().containsKey(choice.responderId()) ? (Double) choice.chance() : null,
                bySurvival ? (Double) choice.gain() : null,
                match.candidate(choice.responderId()).placed() ? Boolean.TRUE : null,
                reason);
    }

    private Considered considered(PassedOver passedOver) {
        return Considered.passedOver(
                passedOver.responderId(),
                match.nameOf(passedOver.responderId()),
                passedOver.distance().metres(),
                match.candidate(passedOver.responderId()).placed(),
                passedOver.reason().name(),
                passedOver.eta());
    }

    private Considered considered(Refused refused) {
        return Considered.passedOver(
                refused.candidate().responderId(),
                match.nameOf(refused.candidate().responderId()),
                refused.candidate().distance().metres(),
                refused.candidate().placed(),
                refused.why().iterator().next().name(),
                null);
    }

    private static int seconds(Duration duration) {
        return (int) duration.toSeconds();
    }
}
