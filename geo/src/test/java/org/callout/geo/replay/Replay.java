package org.callout.geo.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.policy.RoleRule;
import org.callout.geo.survival.HelpTimes;
import org.callout.geo.survival.SurvivalModel;
import org.callout.geo.wave.BeyondTarget;
import org.callout.geo.wave.Choice;
import org.callout.geo.wave.HelpAnyway;
import org.callout.geo.wave.HelpComing;
import org.callout.geo.wave.Limits;
import org.callout.geo.wave.Need;
import org.callout.geo.wave.Preference;
import org.callout.geo.wave.Role;
import org.callout.geo.wave.WavePlanner;
import org.callout.geo.wave.WaveQuestion;
import org.callout.geo.wave.WaveSize;

/** Plays one arrest through a policy, second by second, as the dispatcher would: planned again whenever there is news. */
final class Replay {

    private static final Duration FROM_COLLAPSE_TO_CALL = Duration.ofMinutes(1);

    private final WavePlanner planner = new WavePlanner();
    private final AlertingPolicy policy;
    private final Arrest arrest;
    private final List<Asked> asked = new ArrayList<>();

    private Replay(AlertingPolicy policy, Arrest arrest) {
        this.policy = policy;
        this.arrest = arrest;
    }

    /**
     * What came of it.
     *
     * @param cpr from the call until the first pair of hands
     * @param aed from the call until the first defibrillator
     * @param alerts how many were asked
     * @param redundant who arrived before the ambulance when two others were there
     */
    record Outcome(Duration cpr, Duration aed, Duration ambulance, int alerts, int redundant) {

        double survival(SurvivalModel model) {
            return model.survival(new HelpTimes(
                    cpr.plus(FROM_COLLAPSE_TO_CALL),
                    aed.plus(FROM_COLLAPSE_TO_CALL),
                    ambulance.plus(FROM_COLLAPSE_TO_CALL)));
        }

        boolean covered() {
            return cpr.compareTo(ambulance) < 0;
        }
    }

    /** @param at from the call, like all times here */
    private record Asked(Arrest.Volunteer who, Choice choice, Duration at) {

        boolean bringsAed() {
            return choice.role() == Role.AED_RUNNER;
        }

        Duration answer() {
            return at.plus(who.answers());
        }

        boolean hasAccepted(Duration now) {
            return who.accepts() && answer().compareTo(now) <= 0;
        }

        boolean isOpen(Duration now, Duration patience) {
            return answer().compareTo(now) > 0 && at.plus(patience).compareTo(now) > 0;
        }

        /** The turnout holds the usual delay of an answer; this one's own may be longer or shorter. */
        Duration arrival() {
            return at.plus(choice.eta().duration())
                    .minus(who.candidate().willingness().delay())
                    .plus(who.answers());
        }
    }

    static Outcome of(AlertingPolicy policy, Arrest arrest) {
        return new Replay(policy, arrest).play();
    }

    private Outcome play() {
        List<Need> before = List.of();
        for (int second = 0; second < arrest.ambulance().toSeconds(); second += 5) {
            Duration now = Duration.ofSeconds(second);
            List<Need> needs = needs(now);
            if (!needs.equals(before) && isAnybodyMissing(needs)) {
                ask(needs, now);
            }
            before = needs(now);
        }
        return outcome();
    }

    private void ask(List<Need> needs, Duration now) {
        Set<UUID> known = new HashSet<>();
        asked.forEach(one -> known.add(one.choice.responderId()));
        var left = arrest.volunteers().stream()
                .filter(volunteer -> !known.contains(volunteer.candidate().responderId()))
                .toList();
        var reach = policy.reach();
        var plan = planner.plan(new WaveQuestion(
                needs,
                left.stream().map(Arrest.Volunteer::candidate).toList(),
                size(),
                preference(),
                new Limits(
                        policy.pace().budget() - asked.size(),
                        reach.longestEta(),
                        reach.radius().get(PlaceType.PRIVATE_HOME),
                        reach.behindAmbulance()),
                new HelpAnyway(coming(now), arrest.ambulance().minus(now), FROM_COLLAPSE_TO_CALL.plus(now))));
        for (Choice choice : plan.chosen()) {
            var who = left.stream()
                    .filter(volunteer -> volunteer.candidate().responderId().equals(choice.responderId()))
                    .findFirst()
                    .orElseThrow();
            asked.add(new Asked(who, choice, now));
        }
    }

    private WaveSize size() {
        Integer wave = policy.pace().firstWave();
        return wave == null ? new WaveSize.Planned(policy.pace().leastGain()) : new WaveSize.Fixed(wave);
    }

    private Preference preference() {
        return switch (policy.objective().aim()) {
            case SURVIVAL ->
                new Preference.Survival(
                        Objects.requireNonNull(policy.objective().model()));
            case FASTEST -> Preference.SOONEST;
            case FAIREST -> Preference.IN_GIVEN_ORDER;
        };
    }

    private List<Need> needs(Duration now) {
        return policy.roles().stream().map(rule -> need(rule, now)).toList();
    }

    private Need need(RoleRule rule, Duration now) {
        int open = (int) asked.stream()
                .filter(one -> one.choice.role() == rule.role()
                        && one.isOpen(now, policy.pace().patience()))
                .count();
        return new Need(
                rule.role(),
                rule.target(),
                rule.ceiling(),
                assigned(rule, now).size(),
                open,
                rule.shareAt(rule.target()));
    }

    /** Everybody is taken up to the target, and up to the ceiling whoever is so much faster. */
    private List<Asked> assigned(RoleRule rule, Duration now) {
        var rest = new BeyondTarget(policy.pace().fasterBy());
        var taken = new ArrayList<Asked>();
        asked.stream()
                .filter(one -> one.choice.role() == rule.role() && one.hasAccepted(now))
                .sorted(Comparator.comparing(Asked::answer))
                .forEach(one -> {
                    var need = new Need(rule.role(), rule.target(), rule.ceiling(), taken.size(), 0);
                    var underWay = taken.stream()
                            .map(Asked::arrival)
                            .filter(arrival -> arrival.compareTo(one.answer()) > 0)
                            .toList();
                    if (rest.takes(need, one.arrival(), underWay)) {
                        taken.add(one);
                    }
                });
        return taken;
    }

    private List<Asked> assigned(Duration now) {
        return policy.roles().stream()
                .flatMap(rule -> assigned(rule, now).stream())
                .toList();
    }

    private static boolean isAnybodyMissing(List<Need> needs) {
        return needs.stream().anyMatch(need -> need.assigned() < need.target());
    }

    private List<HelpComing> coming(Duration now) {
        var coming = new ArrayList<HelpComing>();
        for (Asked one : assigned(now)) {
            Duration left = one.arrival().minus(now);
            coming.add(HelpComing.underWay(left.isNegative() ? Duration.ZERO : left, one.bringsAed()));
        }
        for (Asked one : asked) {
            if (one.answer().compareTo(now) > 0) {
                coming.add(HelpComing.asked(
                        one.choice.eta().duration(),
                        one.bringsAed(),
                        one.who.candidate().willingness(),
                        now.minus(one.at)));
            }
        }
        return coming;
    }

    private Outcome outcome() {
        Duration crew = arrest.ambulance();
        var arrivals = assigned(crew).stream()
                .filter(one -> one.arrival().compareTo(crew) < 0)
                .toList();
        Duration cpr =
                arrivals.stream().map(Asked::arrival).min(Duration::compareTo).orElse(crew);
        Duration aed = arrivals.stream()
                .filter(Asked::bringsAed)
                .map(Asked::arrival)
                .min(Duration::compareTo)
                .orElse(crew);
        return new Outcome(cpr, aed, crew, asked.size(), Math.max(0, arrivals.size() - 2));
    }
}
