package org.callout.simulator.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callout.geo.place.Position;
import org.callout.simulator.phone.PhoneAction.Ask;
import org.callout.simulator.phone.PhoneAction.SendFix;
import org.callout.simulator.phone.PhoneAction.TellFinding;
import org.callout.simulator.phone.PhoneAction.TellStep;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.simulator.phone.Scenes.AED;
import static org.callout.simulator.phone.Scenes.ALERT;
import static org.callout.simulator.phone.Scenes.ASSIGNMENT;
import static org.callout.simulator.phone.Scenes.HOME;
import static org.callout.simulator.phone.Scenes.NOW;
import static org.callout.simulator.phone.Scenes.SCENE;
import static org.callout.simulator.phone.Scenes.aPhone;
import static org.callout.simulator.phone.Scenes.aPush;
import static org.callout.simulator.phone.Scenes.anErrand;
import static org.callout.simulator.phone.Scenes.anErrandViaTheAed;
import static org.callout.simulator.phone.Scenes.assigned;
import static org.callout.simulator.phone.Scenes.assignedAfterClosure;
import static org.callout.simulator.phone.Scenes.habitsOf;
import static org.callout.simulator.phone.Scenes.shoppingFrom;
import static org.callout.simulator.phone.Scenes.to;

class ErrandsTest {

    private final Behaviour behaviour = new Behaviour(habitsOf(Answer.ACCEPT));

    @Test
    void somebodyDirectTellsEveryStepInOrder() {
        var played = play(afterNews(anErrand(), Step.ASSIGNED), Duration.ofMinutes(8));

        assertThat(played.steps()).containsExactly(Step.EN_ROUTE, Step.ON_SCENE, Step.WITH_PATIENT);
    }

    @Test
    void aRunnerCollectsTheAedOnTheWay() {
        var played = play(afterNews(anErrandViaTheAed(), Step.ASSIGNED), Duration.ofMinutes(8));

        assertThat(played.steps()).containsExactly(Step.EN_ROUTE, Step.AED_COLLECTED, Step.ON_SCENE, Step.WITH_PATIENT);
        assertThat(played.fixes()).anyMatch(fix -> fix.distanceTo(AED).metres() < 10);
    }

    @Test
    void onTheWayThePositionIsSentEveryThreeSeconds() {
        var underway = afterNews(anErrand(), Step.EN_ROUTE);

        assertThat(play(underway, Duration.ofSeconds(60)).fixes()).hasSizeBetween(18, 22);
    }

    @Test
    void aPhoneMakesSureNowAndThenThatItIsStillWanted() {
        var underway = afterNews(anErrand(), Step.EN_ROUTE);

        assertThat(play(underway, Duration.ofSeconds(60)).actions).contains(new Ask(ALERT));
    }

    @Test
    void aStandDownEndsTheWayAtOnce() {
        var underway = afterNews(anErrand(), Step.EN_ROUTE);

        var free =
                behaviour.onPush(underway, aPush(ALERT, 9, "STOOD_DOWN"), NOW).phone();

        assertThat(free.doing()).isEqualTo(new Doing.Nothing());
    }

    @Test
    void aCorrectedPlaceIsWalkedToFromWhereOneIs() {
        var halfWay = play(afterNews(anErrand(), Step.EN_ROUTE), Duration.ofSeconds(60)).phone;
        var elsewhere = Walk.offset(HOME, 0, 400);

        var corrected = behaviour
                .onNews(halfWay, assigned(to(elsewhere, Optional.empty()), Step.EN_ROUTE, 8), NOW.plusSeconds(60))
                .phone();

        assertThat(corrected.doing()).isInstanceOfSatisfying(Doing.Underway.class, underway -> {
            assertThat(underway.journey().start()).isEqualTo(halfWay.position());
            assertThat(underway.journey().scene()).isEqualTo(elsewhere);
        });
    }

    @Test
    void aStepThatGotLostIsToldAgain() {
        var underway = play(afterNews(anErrand(), Step.ASSIGNED), Duration.ofSeconds(90)).phone;

        var again = behaviour
                .onNews(underway, assigned(anErrand(), Step.ASSIGNED, 3), NOW.plusSeconds(90))
                .phone();

        assertThat(behaviour.onTime(again, NOW.plusSeconds(91)).actions())
                .contains(new TellStep(ASSIGNMENT, Step.EN_ROUTE));
    }

    @Test
    void somebodyWithThePatientStaysUntilReleased() {
        var there = play(afterNews(anErrand(), Step.WITH_PATIENT), Duration.ofMinutes(20));

        assertThat(there.steps()).isEmpty();
        assertThat(behaviour
                        .onPush(there.phone, aPush(ALERT, 9, "RELEASED"), NOW)
                        .phone()
                        .doing())
                .isEqualTo(new Doing.Nothing());
    }

    @Test
    void afterTheClosureSomebodyWithThePatientHandsOverAndFinishes() {
        var with = afterNews(anErrand(), Step.WITH_PATIENT);

        var told = behaviour
                .onNews(with, assignedAfterClosure(anErrand(), Step.WITH_PATIENT, 9), NOW)
                .phone();

        assertThat(play(told, Duration.ofMinutes(2)).steps()).containsExactly(Step.FINISHED);
    }

    @Test
    void whatIsFoundIsToldOnce() {
        var with = afterNews(anErrand(), Step.WITH_PATIENT);

        assertThat(play(with, Duration.ofMinutes(10)).actions)
                .filteredOn(TellFinding.class::isInstance)
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aCareRequestIsSetOutForWhenItsWindowOpens() {
        var tomorrow = NOW.plus(Duration.ofHours(20));

        var waiting = afterNews(shoppingFrom(tomorrow), Step.ASSIGNED);

        assertThat(waiting.doing())
                .isInstanceOfSatisfying(
                        Doing.Underway.class,
                        underway -> assertThat(underway.journey().departs()).isEqualTo(tomorrow));
    }

    @Test
    void aCareVisitEndsByItself() {
        var visiting = afterNews(shoppingFrom(NOW), Step.WITH_PATIENT);

        assertThat(play(visiting, Duration.ofMinutes(16)).steps()).containsExactly(Step.FINISHED);
    }

    @Test
    void theWayEndsAtTheScene() {
        var there = play(afterNews(anErrand(), Step.EN_ROUTE), Duration.ofMinutes(8)).phone;

        assertThat(there.position()).isEqualTo(SCENE);
    }

    private Phone afterNews(Errand errand, Step progress) {
        return behaviour.onNews(aPhone(), assigned(errand, progress, 3), NOW).phone();
    }

    private Played play(Phone phone, Duration time) {
        List<PhoneAction> actions = new ArrayList<>();
        Phone current = phone;
        for (Instant now = NOW; now.isBefore(NOW.plus(time)); now = now.plusMillis(500)) {
            Reaction reaction = behaviour.onTime(current, now);
            actions.addAll(reaction.actions());
            current = reaction.phone();
        }
        return new Played(current, actions);
    }

    private record Played(Phone phone, List<PhoneAction> actions) {
        List<Step> steps() {
            return actions.stream()
                    .filter(TellStep.class::isInstance)
                    .map(action -> ((TellStep) action).step())
                    .toList();
        }

        List<Position> fixes() {
            return actions.stream()
                    .filter(SendFix.class::isInstance)
                    .map(action -> ((SendFix) action).position())
                    .toList();
        }
    }
}
