package org.callout.geo.acceptance;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Named.named;

class AcceptanceModelTest {

    private static final Duration FOUR_MINUTES = minutes(4);
    private static final Duration FIVE_MINUTES = minutes(5);

    private static final Circumstances NOON = circumstances(12, 4);
    private static final Circumstances NIGHT = circumstances(3, 4);

    @Test
    void withoutAnyExperienceTheChanceIsThePublishedOne() {
        var chance = AcceptanceModel.published().willingness(NOON, AcceptanceHistory.NONE);

        assertThat(chance.chance()).isCloseTo(0.3526, within(0.0001));
        assertThat(chance.delay()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void whoMostlySaysYesIsExpectedToSayYes() {
        var model = AcceptanceModel.published();

        assertThat(chance(model, NOON, new AcceptanceHistory(20, 18))).isGreaterThan(0.75);
        assertThat(chance(model, NOON, new AcceptanceHistory(20, 0))).isLessThan(0.1);
    }

    @Test
    void oneAnswerMovesLittleAndManyMoveAllTheWay() {
        var model = AcceptanceModel.published();

        assertThat(chance(model, NOON, new AcceptanceHistory(1, 0))).isBetween(0.25, 0.35);
        assertThat(chance(model, NOON, new AcceptanceHistory(1_000, 100))).isCloseTo(0.1, within(0.01));
    }

    @Test
    void theNightLearnsForItselfAndLendsALittleToTheDay() {
        var sleepers = Collections.nCopies(500, new Outcome(NIGHT, false));

        var model = AcceptanceModel.published().learn(sleepers);

        assertThat(chance(model, NIGHT, AcceptanceHistory.NONE)).isLessThan(0.05);
        assertThat(chance(model, NOON, AcceptanceHistory.NONE))
                .isLessThan(0.35)
                .isGreaterThan(chance(model, NIGHT, AcceptanceHistory.NONE));
    }

    /** Where one thing alone is different: so none of them may be left out of account. */
    @ParameterizedTest
    @MethodSource("unlikeNoon")
    void whatWasSeenElsewhereCountsLessThanWhatWasSeenHere(Circumstances elsewhere) {
        var seenHere = AcceptanceModel.published().learn(Collections.nCopies(50, new Outcome(NOON, true)));
        var seenElsewhere = AcceptanceModel.published().learn(Collections.nCopies(50, new Outcome(elsewhere, true)));

        assertThat(chance(seenElsewhere, NOON, AcceptanceHistory.NONE))
                .isGreaterThan(0.36)
                .isLessThan(chance(seenHere, NOON, AcceptanceHistory.NONE) - 0.01);
        assertThat(chance(seenElsewhere, elsewhere, AcceptanceHistory.NONE))
                .isEqualTo(chance(seenHere, NOON, AcceptanceHistory.NONE));
    }

    static Stream<Named<Circumstances>> unlikeNoon() {
        return Stream.of(
                named("at night", new Circumstances(5, DayOfWeek.TUESDAY, FOUR_MINUTES, 2, FIVE_MINUTES)),
                named("in the morning", new Circumstances(11, DayOfWeek.TUESDAY, FOUR_MINUTES, 2, FIVE_MINUTES)),
                named("in the evening", new Circumstances(18, DayOfWeek.TUESDAY, FOUR_MINUTES, 2, FIVE_MINUTES)),
                named("on Saturday", new Circumstances(12, DayOfWeek.SATURDAY, FOUR_MINUTES, 2, FIVE_MINUTES)),
                named("on Sunday", new Circumstances(12, DayOfWeek.SUNDAY, FOUR_MINUTES, 2, FIVE_MINUTES)),
                named("a bit farther", new Circumstances(12, DayOfWeek.TUESDAY, minutes(6), 2, FIVE_MINUTES)),
                named("farther", new Circumstances(12, DayOfWeek.TUESDAY, minutes(11), 2, FIVE_MINUTES)),
                named("far", new Circumstances(12, DayOfWeek.TUESDAY, minutes(16), 2, FIVE_MINUTES)),
                named("a bystander", new Circumstances(12, DayOfWeek.TUESDAY, FOUR_MINUTES, 1, FIVE_MINUTES)),
                named("a clinician", new Circumstances(12, DayOfWeek.TUESDAY, FOUR_MINUTES, 3, FIVE_MINUTES)),
                named("heard of lately", new Circumstances(12, DayOfWeek.TUESDAY, FOUR_MINUTES, 2, minutes(11))),
                named("heard of long ago", new Circumstances(12, DayOfWeek.TUESDAY, FOUR_MINUTES, 2, minutes(181))));
    }

    @ParameterizedTest
    @MethodSource("likeNoon")
    void whatHardlyDiffersIsLearntTogether(Circumstances alike) {
        assertThat(AcceptanceCell.of(alike)).isEqualTo(AcceptanceCell.of(NOON));
    }

    static Stream<Circumstances> likeNoon() {
        return Stream.of(
                new Circumstances(17, DayOfWeek.TUESDAY, FOUR_MINUTES, 2, FIVE_MINUTES),
                new Circumstances(12, DayOfWeek.MONDAY, FOUR_MINUTES, 2, FIVE_MINUTES),
                new Circumstances(12, DayOfWeek.FRIDAY, FOUR_MINUTES, 2, FIVE_MINUTES),
                new Circumstances(12, DayOfWeek.TUESDAY, minutes(5), 2, FIVE_MINUTES),
                new Circumstances(12, DayOfWeek.TUESDAY, FOUR_MINUTES, 2, minutes(10)));
    }

    @Test
    void howeverManyHaveBeenSilentOneInAHundredIsStillReckonedWith() {
        var silence = Collections.nCopies(10_000, new Outcome(NOON, false));

        var model = AcceptanceModel.published().learn(silence);

        assertThat(chance(model, NOON, AcceptanceHistory.NONE)).isEqualTo(AcceptanceModel.LEAST_CHANCE);
        assertThat(chance(AcceptanceModel.published(), NOON, new AcceptanceHistory(10_000, 0)))
                .isEqualTo(AcceptanceModel.LEAST_CHANCE);
    }

    @Test
    void learningInPartsIsLearningAtOnce() {
        var outcomes = town(new SplittableRandom(1), 400);

        var inParts =
                AcceptanceModel.published().learn(outcomes.subList(0, 150)).learn(outcomes.subList(150, 400));

        assertThat(inParts.counts())
                .isEqualTo(AcceptanceModel.published().learn(outcomes).counts());
        assertThat(chance(AcceptanceModel.of(inParts.counts()), NOON, AcceptanceHistory.NONE))
                .isEqualTo(chance(inParts, NOON, AcceptanceHistory.NONE));
    }

    /** Of a town where people answer less at night and when it is far. */
    @Test
    void whatItHasLearntComesTrueInEveryTenth() {
        var random = new SplittableRandom(7);
        var model = AcceptanceModel.published().learn(town(random, 20_000));
        var calibration = Calibration.EMPTY;
        var uninformed = Calibration.EMPTY;

        for (Outcome outcome : town(random, 20_000)) {
            calibration = calibration.plus(
                    chance(model, outcome.circumstances(), AcceptanceHistory.NONE), outcome.accepted());
            uninformed = uninformed.plus(Willingness.TYPICAL.chance(), outcome.accepted());
        }

        assertThat(calibration.tenths())
                .filteredOn(tenth -> tenth.predictions() > 200)
                .hasSizeGreaterThan(2)
                .allSatisfy(tenth -> assertThat(tenth.meanPredicted())
                        .isBetween(
                                tenth.observed().low() - 0.02, tenth.observed().high() + 0.02));
        assertThat(calibration.brierScore()).isLessThan(uninformed.brierScore());
    }

    @Test
    void circumstancesAreLocal() {
        var asked = Instant.parse("2026-03-07T23:30:00Z");

        var local = Circumstances.at(asked, ZoneId.of("Europe/Vaduz"), Duration.ofMinutes(4), 2, asked.plusSeconds(20));

        assertThat(local.hour()).isZero();
        assertThat(local.weekday()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(local.fixAge()).isZero();
    }

    private static double chance(AcceptanceModel model, Circumstances circumstances, AcceptanceHistory own) {
        return model.willingness(circumstances, own).chance();
    }

    private static List<Outcome> town(SplittableRandom random, int alerts) {
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < alerts; i++) {
            var circumstances = circumstances(random.nextInt(24), 1 + random.nextInt(18));
            double chance = (circumstances.hour() < 6 ? 0.15 : 0.55)
                    - 0.02 * circumstances.eta().toMinutes();
            outcomes.add(new Outcome(circumstances, random.nextDouble() < chance));
        }
        return outcomes;
    }

    private static Circumstances circumstances(int hour, int etaMinutes) {
        return new Circumstances(hour, DayOfWeek.TUESDAY, minutes(etaMinutes), 2, FIVE_MINUTES);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
