package org.callout.geo.wave;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callout.geo.survival.ExpectedSurvival;
import org.callout.geo.survival.SurvivalModel;

/**
 * Takes whoever adds most to the patient's expected chance to survive, within seats or as long as it is worth asking.
 *
 * <p>The plan goes by the policy's model. Where that one sees no gain in anybody (Larsen's ends at nought, De Maio's sees
 * none without a defibrillator) it goes by the second one.
 */
final class SurvivalSelection {

    /** Decides only between people whom the first model cannot tell apart. */
    private static final double WEIGHT_OF_SECOND = 1e-6;

    private final WaveQuestion question;
    private final Room room;
    private final List<Eligible> people;
    private final Prospect prospect;
    private final Team team;

    private SurvivalSelection(WaveQuestion question, Room room, List<Eligible> people) {
        this.question = question;
        this.room = room;
        this.people = people;
        this.prospect = new Prospect(question, room, people);
        this.team = prospect.team();
    }

    static Selection of(WaveQuestion question, SurvivalModel model, Room room, List<Eligible> people) {
        return new SurvivalSelection(question, room, people).select(model);
    }

    private record Judge(SurvivalModel model, ExpectedSurvival expected) {}

    private Selection select(SurvivalModel model) {
        Judge policys = judge(model);
        Judge second = judge(model.second());
        return prospect.isWorthAnything(policys.expected) ? select(policys, second) : select(second, policys);
    }

    private Judge judge(SurvivalModel model) {
        return new Judge(model, prospect.expected(model));
    }

    private Selection select(Judge first, Judge second) {
        double without = team.survival(first.expected);
        double withoutBySecond = team.survival(second.expected);
        ExpectedSurvival expected = first.expected.plus(second.expected, WEIGHT_OF_SECOND);
        int mostAsked = room.mostAsked(question.limits().budgetLeft());
        new SurvivalSearch(Shortlist.of(prospect.options(), mostAsked), expected, terms(), team).run();
        return new Selection(
                chosen(first.expected),
                others(first.expected),
                List.of(
                        new Outlook(first.model, without, team.survival(first.expected)),
                        new Outlook(second.model, withoutBySecond, team.survival(second.expected))));
    }

    private SurvivalSearch.Terms terms() {
        double price = switch (question.size()) {
            case WaveSize.Fixed fixed -> 0;
            case WaveSize.Planned(double leastGain) -> leastGain;
        };
        return new SurvivalSearch.Terms(
                room, question.needs().size(), question.limits().budgetLeft(), price, prospect.bareNeeds());
    }

    private List<Choice> chosen(ExpectedSurvival expected) {
        return team.members().stream()
                .sorted(Comparator.comparingInt(Option::role)
                        .thenComparing(this::eta)
                        .thenComparingInt(Option::person))
                .map(member -> choice(member, team.gain(expected, member)))
                .toList();
    }

    /** Who would add most now first. */
    private List<Reserve> others(ExpectedSurvival expected) {
        double[] withoutAed = team.gains(expected, false);
        double[] withAed = team.gains(expected, true);
        Map<Integer, List<Choice>> byPerson = new TreeMap<>();
        for (Option option : prospect.options()) {
            if (!team.hasPerson(option.person())) {
                double gain = option.arrival().mean(option.withAed() ? withAed : withoutAed);
                byPerson.computeIfAbsent(option.person(), person -> new ArrayList<>())
                        .add(choice(option, gain));
            }
        }
        return byPerson.values().stream()
                .map(Ranked::of)
                .sorted(Ranked.BEST_FIRST)
                .map(Ranked::reserve)
                .toList();
    }

    /** By what decides, worked out once and not at each of thousands of comparisons. */
    private record Ranked(Reserve reserve, double mostGain, Duration soonest) {

        private static final Comparator<Ranked> BEST_FIRST =
                Comparator.comparingDouble(Ranked::mostGain).reversed().thenComparing(Ranked::soonest);

        static Ranked of(List<Choice> choices) {
            double mostGain = Double.NEGATIVE_INFINITY;
            Duration soonest = choices.getFirst().eta().duration();
            for (Choice choice : choices) {
                Duration duration = choice.eta().duration();
                mostGain = Math.max(mostGain, choice.gain());
                soonest = duration.compareTo(soonest) < 0 ? duration : soonest;
            }
            return new Ranked(new Reserve(choices.getFirst().responderId(), choices), mostGain, soonest);
        }
    }

    private Choice choice(Option option, double gain) {
        return people.get(option.person()).choice(need(option), gain);
    }

    private Duration eta(Option option) {
        return people.get(option.person()).eta(need(option)).duration();
    }

    private Need need(Option option) {
        return question.needs().get(option.role());
    }
}
