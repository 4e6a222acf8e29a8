package org.callout.geo.wave;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callout.geo.place.Distance;
import org.callout.geo.survival.SurvivalModel;
import org.callout.geo.wave.PassedOver.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callout.geo.wave.People.id;
import static org.callout.geo.wave.People.person;
import static org.callout.geo.wave.Role.AED_RUNNER;
import static org.callout.geo.wave.Role.DIRECT;

/** What deciding by survival means, in small pictures. */
class SurvivalWaveTest {

    private static final Preference VALENZUELA = new Preference.Survival(SurvivalModel.VALENZUELA);
    private static final Limits LIMITS = new Limits(30, Duration.ofMinutes(15));
    private static final HelpAnyway AMBULANCE_IN_TEN_MINUTES = ambulance(Duration.ofMinutes(10));

    @Test
    void somebodyLikelyAMinuteFartherOffIsWorthMoreThanSomebodyWhoHardlyEverAnswers() {
        var plan = plan(
                direct(1),
                new WaveSize.Fixed(1),
                person(1).at(240).willing(0.05),
                person(2).at(300).willing(0.8));

        assertThat(plan.chosen()).extracting(Choice::responderId).containsExactly(id(2));
        assertThat(plan.chosen().getFirst().chance()).isEqualTo(0.8);
        assertThat(plan.chosen().getFirst().gain()).isPositive();
    }

    @Test
    void whoStandsBesideTheDefibrillatorBringsIt() {
        var plan = plan(
                List.of(new Need(DIRECT, 1, 1, 0, 0), new Need(AED_RUNNER, 1, 1, 0, 0)),
                new WaveSize.Fixed(2),
                person(1).at(200).viaAed(240),
                person(2).at(210).viaAed(560));

        assertThat(plan.chosen()).extracting(Choice::responderId).containsExactly(id(2), id(1));
        assertThat(plan.chosen()).extracting(Choice::role).containsExactly(DIRECT, AED_RUNNER);
    }

    /** Of which not everything is tried. */
    @Test
    void aWaveOfAHundredFillsAllItsSeatsByTheirShares() {
        var people = IntStream.rangeClosed(1, 150)
                .mapToObj(number -> person(number).at(200 + 2 * number).viaAed(260 + 2 * number))
                .map(People::candidate)
                .toList();

        var plan = new WavePlanner()
                .plan(new WaveQuestion(
                        List.of(new Need(DIRECT, 3, 5, 0, 0), new Need(AED_RUNNER, 2, 3, 0, 0)),
                        people,
                        new WaveSize.Fixed(100),
                        VALENZUELA,
                        new Limits(100, Duration.ofMinutes(15)),
                        AMBULANCE_IN_TEN_MINUTES));

        assertThat(plan.chosen()).filteredOn(choice -> choice.role() == DIRECT).hasSize(60);
        assertThat(plan.chosen())
                .filteredOn(choice -> choice.role() == AED_RUNNER)
                .hasSize(40);
        assertThat(plan.chosen()).extracting(Choice::responderId).contains(id(1), id(2), id(3));
        assertThat(plan.chosen()).extracting(Choice::responderId).doesNotHaveDuplicates();
    }

    @Test
    void aPlannedWaveAsksMoreOfUnwillingPeopleThanOfWillingOnes() {
        var unwilling = plan(direct(3), new WaveSize.Planned(0.002), crowd(0.1));
        var willing = plan(direct(3), new WaveSize.Planned(0.002), crowd(0.9));

        assertThat(unwilling.chosen()).hasSizeGreaterThan(willing.chosen().size() + 2);
    }

    @Test
    void aPlannedWaveEndsWhereOneMoreAddsTooLittle() {
        assertThat(plan(direct(3), new WaveSize.Planned(0.01), crowd(0.3)).chosen())
                .hasSizeLessThan(plan(direct(3), new WaveSize.Planned(0.001), crowd(0.3))
                        .chosen()
                        .size());
    }

    @Test
    void whoWouldAddTooLittleIsToldFromWhoIsLessWellPlaced() {
        assertThat(plan(direct(3), new WaveSize.Planned(0.01), crowd(0.3)).passedOver())
                .isNotEmpty()
                .extracting(PassedOver::reason)
                .containsOnly(PassedOver.Reason.ADDS_TOO_LITTLE);
        assertThat(plan(direct(3), new WaveSize.Fixed(3), crowd(0.3)).passedOver())
                .isNotEmpty()
                .extracting(PassedOver::reason)
                .containsOnly(PassedOver.Reason.OVER_WAVE_SIZE);
    }

    @Test
    void whereAModelSeesNoHopeOneIsAskedNevertheless() {
        var help = new HelpAnyway(List.of(), Duration.ofMinutes(50), Duration.ofMinutes(90));

        var plan = new WavePlanner()
                .plan(new WaveQuestion(
                        direct(3),
                        List.of(person(1).at(200).candidate(), person(2).at(300).candidate()),
                        new WaveSize.Planned(0.01),
                        new Preference.Survival(SurvivalModel.LARSEN),
                        LIMITS,
                        help));

        assertThat(plan.chosen()).extracting(Choice::responderId).containsExactly(id(1));
        assertThat(plan.outlooks()).extracting(Outlook::model).first().isEqualTo(SurvivalModel.VALENZUELA);
    }

    @Test
    void whoAnswersMayMakeOthersUnnecessary() {
        var help = new HelpAnyway(
                List.of(HelpComing.there(true)), AMBULANCE_IN_TEN_MINUTES.ambulance(), Duration.ofMinutes(2));

        var plan = new WavePlanner()
                .plan(new WaveQuestion(
                        List.of(new Need(DIRECT, 3, 5, 1, 0)),
                        List.of(person(1).at(200).candidate()),
                        new WaveSize.Planned(0.001),
                        VALENZUELA,
                        LIMITS,
                        help));

        assertThat(plan.chosen()).isEmpty();
        assertThat(plan.outlooks())
                .allSatisfy(outlook -> assertThat(outlook.gain()).isZero());
    }

    @Test
    void theOutlookIsToldByThePolicysModelAndAnother() {
        var plan = plan(direct(1), new WaveSize.Fixed(1), person(1).at(200).willing(0.9));

        assertThat(plan.outlooks())
                .extracting(Outlook::model)
                .containsExactly(SurvivalModel.VALENZUELA, SurvivalModel.LARSEN);
        assertThat(plan.outlooks())
                .allSatisfy(outlook -> assertThat(outlook.gain()).isBetween(0.005, 0.2));
    }

    @Test
    void whoWouldComeLongAfterTheAmbulanceIsLeftOut() {
        assertThat(behind(Duration.ofMinutes(4), Duration.ofMinutes(2)).passedOver())
                .extracting(PassedOver::reason)
                .containsExactly(Reason.AFTER_AMBULANCE);
        assertThat(behind(Duration.ofMinutes(5), Duration.ofMinutes(2)).chosen())
                .hasSize(1);
    }

    @Test
    void anUnknownAmbulanceLeavesNobodyOutAndNeitherDoesAPolicyWithoutAMargin() {
        assertThat(behind(null, Duration.ofMinutes(2)).chosen()).hasSize(1);
        assertThat(behind(Duration.ofMinutes(4), null).chosen()).hasSize(1);
    }

    @Test
    void whoLivesBeyondTheRadiusIsTooFarHoweverFast() {
        var limits = new Limits(30, Duration.ofMinutes(15), new Distance(399), null);

        var plan = new WavePlanner()
                .plan(new WaveQuestion(
                        direct(1),
                        List.of(person(1).at(200).candidate(), person(2).at(199).candidate()),
                        new WaveSize.Fixed(2),
                        Preference.SOONEST,
                        limits));

        assertThat(plan.chosen()).extracting(Choice::responderId).containsExactly(id(2));
        assertThat(plan.passedOver()).extracting(PassedOver::reason).containsExactly(Reason.TOO_FAR);
    }

    @Test
    void onlySurvivalTellsHowManyAreEnough() {
        assertThatThrownBy(() ->
                        new WaveQuestion(direct(1), List.of(), new WaveSize.Planned(0.01), Preference.SOONEST, LIMITS))
                .hasMessageContaining("only survival");
    }

    /** Of somebody who arrives after 400 s. */
    private static WavePlan behind(@Nullable Duration ambulance, @Nullable Duration margin) {
        return new WavePlanner()
                .plan(new WaveQuestion(
                        direct(1),
                        List.of(person(1).at(400).candidate()),
                        new WaveSize.Fixed(1),
                        Preference.SOONEST,
                        new Limits(30, Duration.ofMinutes(15), margin),
                        ambulance(ambulance)));
    }

    private static WavePlan plan(List<Need> needs, WaveSize size, People... people) {
        var candidates = Stream.of(people).map(People::candidate).toList();
        return new WavePlanner()
                .plan(new WaveQuestion(needs, candidates, size, VALENZUELA, LIMITS, AMBULANCE_IN_TEN_MINUTES));
    }

    private static List<Need> direct(int target) {
        return List.of(new Need(DIRECT, target, target + 2, 0, 0));
    }

    private static People[] crowd(double chance) {
        return Stream.iterate(1, number -> number + 1)
                .limit(20)
                .map(number -> person(number).at(200 + 10 * number).willing(chance))
                .toArray(People[]::new);
    }

    private static HelpAnyway ambulance(@Nullable Duration eta) {
        return new HelpAnyway(List.of(), eta, Duration.ofMinutes(2));
    }
}
