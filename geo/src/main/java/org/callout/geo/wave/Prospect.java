package org.callout.geo.wave;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.callout.geo.survival.AmbulanceArrival;
import org.callout.geo.survival.Arrival;
import org.callout.geo.survival.ExpectedSurvival;
import org.callout.geo.survival.SurvivalModel;
import org.callout.geo.survival.Timeline;

/** A question in terms of chances and arrivals: what can be asked of whom, and what comes anyway. */
final class Prospect {

    /** So much later than expected almost everybody has answered. */
    private static final Duration SLOW_ANSWER = Duration.ofMinutes(2);

    /** Less than that is a sum of rounding errors. */
    private static final double LEAST_HOPE = 1e-9;

    private final WaveQuestion question;
    private final AmbulanceArrival ambulance;
    private final Timeline timeline;
    private final List<Option> options;
    private final List<Arrival> comingWithoutAed;
    private final List<Arrival> comingWithAed;

    Prospect(WaveQuestion question, Room room, List<Eligible> people) {
        this.question = question;
        this.ambulance = AmbulanceArrival.in(question.help().ambulance());
        var times = new ArrivalTimes();
        var helping = question.help().coming().stream()
                .map(help -> new Helping(help, times.of(help.afterAnswer(), help.willingness())))
                .toList();
        var asking = asking(people, times);
        double latest = helping.stream()
                .flatMapToDouble(helper -> DoubleStream.of(helper.times))
                .reduce(ArrivalTimes.seconds(question.limits().longestEta().plus(SLOW_ANSWER)), Math::max);
        this.timeline = Timeline.until(Math.min(ambulance.latest(), latest));
        this.options = asking.stream().map(asked -> option(asked, people, room)).toList();
        this.comingWithoutAed = arrivals(helping, false);
        this.comingWithAed = arrivals(helping, true);
    }

    private record Helping(HelpComing help, double[] times) {}

    private record Asking(int person, int role, double[] times) {}

    /** By person, then by need. */
    List<Option> options() {
        return options;
    }

    /** A team that nobody has joined yet. */
    Team team() {
        return new Team(timeline, comingWithoutAed, comingWithAed);
    }

    /**
     * Whether anybody, were there nobody else, would add to the chance to survive: of those who can be asked and of those who
     * were, so that this does not change when the last of some kind has been asked.
     */
    boolean isWorthAnything(ExpectedSurvival expected) {
        Team nobody = new Team(timeline, List.of(), List.of());
        double[] withoutAed = nobody.gains(expected, false);
        double[] withAed = nobody.gains(expected, true);
        return options.stream().anyMatch(one -> adds(one.arrival(), one.withAed() ? withAed : withoutAed))
                || comingWithoutAed.stream().anyMatch(one -> adds(one, withoutAed))
                || comingWithAed.stream().anyMatch(one -> adds(one, withAed));
    }

    private static boolean adds(Arrival arrival, double[] gains) {
        return arrival.mean(gains) > LEAST_HOPE;
    }

    ExpectedSurvival expected(SurvivalModel model) {
        return new ExpectedSurvival(
                model, timeline, ambulance, ArrivalTimes.seconds(question.help().sinceCollapse()));
    }

    /** The needs for which nobody is asked or assigned. */
    BitSet bareNeeds() {
        var needs = question.needs();
        return IntStream.range(0, needs.size())
                .filter(need ->
                        needs.get(need).assigned() == 0 && needs.get(need).open() == 0)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private List<Asking> asking(List<Eligible> people, ArrivalTimes times) {
        var asking = new ArrayList<Asking>();
        for (int index = 0; index < people.size(); index++) {
            int person = index;
            Eligible candidate = people.get(person);
            candidate.roles().stream().forEach(role -> {
                var afterAnswer = HelpComing.afterAnswer(
                        candidate.eta(question.needs().get(role)).duration());
                var willingness = candidate.candidate().willingness();
                asking.add(new Asking(person, role, times.of(afterAnswer, willingness)));
            });
        }
        return asking;
    }

    private Option option(Asking asked, List<Eligible> people, Room room) {
        WaveCandidate candidate = people.get(asked.person).candidate();
        double chance = candidate.willingness().chance();
        return new Option(
                asked.person,
                asked.role,
                question.needs().get(asked.role).role() == Role.AED_RUNNER,
                chance,
                asked.times,
                timeline.arrival(chance, asked.times),
                room.takenBy(candidate));
    }

    private List<Arrival> arrivals(List<Helping> helping, boolean withAed) {
        return helping.stream()
                .filter(helper -> helper.help.withAed() == withAed)
                .map(helper -> timeline.arrival(helper.help.willingness().chance(), helper.times))
                .toList();
    }
}
