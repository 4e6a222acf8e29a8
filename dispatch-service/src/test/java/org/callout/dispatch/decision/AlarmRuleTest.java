package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callout.dispatch.alarm.AlarmCause;
import org.callout.dispatch.alarm.AlarmKind;
import org.callout.dispatch.alarm.StandingCauses;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.OverdueCheck;
import org.callout.dispatch.assignment.Warning;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.callout.Scene;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.wave.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.decision.Fixture.NOW;

/** Alerts of the fixture were sent ten seconds before {@code NOW} and expire twenty after it. */
class AlarmRuleTest {

    private static final Instant EXPIRY = NOW.plusSeconds(20);

    private final Fixture fixture = Fixture.a(Category.CARDIAC_ARREST);

    private StandingCauses at(Instant now) {
        return AlarmRule.standing(fixture.situation(), now);
    }

    private static AlarmKind[] kinds(StandingCauses standing) {
        return standing.causes().stream().map(AlarmCause::kind).sorted().toArray(AlarmKind[]::new);
    }

    private Alert asked() {
        Alert alert = fixture.alerted(Role.DIRECT, 60);
        alert.received(NOW, "FCM");
        return alert;
    }

    @Test
    void nobodyHasAcceptedOnceTheFirstPatienceIsOver() {
        asked();

        assertThat(at(NOW)).isEqualTo(new StandingCauses(Set.of(), EXPIRY));
        assertThat(kinds(at(EXPIRY))).containsExactly(AlarmKind.NOBODY_ACCEPTED);
    }

    @Test
    void oneWhoComesIsEnoughUntilTheyWithdraw() {
        asked();
        fixture.assigned(Role.DIRECT, 60);

        assertThat(at(EXPIRY).causes()).isEmpty();
        assertThat(at(EXPIRY).dueAt()).isNull();
    }

    @Test
    void withNobodyLeftToAskNothingIsWaitedFor() {
        fixture.callout().become(((CalloutLife.Alerting) fixture.callout().life()).exhaust());

        assertThat(kinds(at(NOW))).containsExactly(AlarmKind.NOBODY_ACCEPTED);
    }

    @Test
    void aCallThatNobodyIsEverAskedForIsAnAlarmAlthoughNoStepEverCameThrough() {
        Callout received = Fixture.callout(Fixture.facts(Category.CARDIAC_ARREST, PlaceType.PUBLIC, Scene.UNKNOWN));
        var situation = new Situation(received, fixture.situation().running(), List.of(), List.of(), List.of());
        Instant late = received.receivedAt().plus(AlarmRule.ASKED_WITHIN);

        assertThat(AlarmRule.standing(situation, received.receivedAt())).isEqualTo(new StandingCauses(Set.of(), late));
        assertThat(kinds(AlarmRule.standing(situation, late))).containsExactly(AlarmKind.NOBODY_ACCEPTED);
    }

    @Test
    void afterAnActPlanningHasTheSameTimeHoweverLongAgoTheCallWas() {
        Callout callout = fixture.callout();
        Instant late = NOW.plus(AlarmRule.ASKED_WITHIN);
        StandingCauses first = at(NOW);
        assertThat(first).isEqualTo(new StandingCauses(Set.of(), late));
        callout.alarmsStand(first.keys(), first.dueAt());

        assertThat(at(NOW.plusSeconds(20)).dueAt())
                .as("another decision gives it no more time")
                .isEqualTo(late);
        StandingCauses over = at(late);
        assertThat(kinds(over)).containsExactly(AlarmKind.NOBODY_ACCEPTED);
        callout.alarmsStand(over.keys(), over.dueAt());
        assertThat(at(late.plusSeconds(60)).keys()).isEqualTo(over.keys());

        Alert retracted = asked();
        retracted.retract();
        assertThat(at(late.plusSeconds(60)).keys())
                .as("whoever was let off counts as never asked")
                .isEqualTo(over.keys());
    }

    @Test
    void aCareRequestThatIsNotPlannedHasTimeUntilItsWindowIsNear() {
        Callout care = Fixture.callout(Fixture.facts(Category.SHOPPING, PlaceType.PUBLIC, Scene.UNKNOWN));
        var situation = new Situation(
                care, Fixture.a(Category.SHOPPING).situation().running(), List.of(), List.of(), List.of());

        assertThat(AlarmRule.standing(situation, care.receivedAt()).dueAt())
                .as("its window is near already")
                .isEqualTo(care.receivedAt().plus(AlarmRule.ASKED_WITHIN));
    }

    @Test
    void whatStandsKeepsItsTimeAndSoIsRaisedOnce() {
        asked();
        StandingCauses first = at(EXPIRY);
        fixture.callout().alarmsStand(first.keys(), first.dueAt());

        assertThat(at(EXPIRY.plusSeconds(60)).keys()).isEqualTo(first.keys());
    }

    @Test
    void noPhoneHasSaidThatItHasTheAlert() {
        fixture.alerted(Role.DIRECT, 60);
        fixture.alerted(Role.DIRECT, 80);

        assertThat(at(NOW).dueAt()).isEqualTo(NOW.plusSeconds(10));
        assertThat(kinds(at(NOW.plusSeconds(10)))).containsExactly(AlarmKind.DELIVERY_FAILING);

        asked();
        assertThat(at(NOW.plusSeconds(10)).causes()).isEmpty();
    }

    @Test
    void aWaveThatIsLostIsAnAlarmHoweverManyHadTheOneBefore() {
        asked();
        Alert later = fixture.askedLater(Role.DIRECT, 2, NOW);
        Instant lost = NOW.plus(AlarmRule.RECEIVED_WITHIN);

        assertThat(at(NOW).dueAt()).isEqualTo(lost);
        assertThat(kinds(at(lost))).contains(AlarmKind.DELIVERY_FAILING);

        later.received(lost, "SMS");
        assertThat(kinds(at(lost))).doesNotContain(AlarmKind.DELIVERY_FAILING);
    }

    @Test
    void askingMorePeopleIsNoReceipt() {
        fixture.alerted(Role.DIRECT, 60);
        Instant lost = NOW.plusSeconds(10);
        Alert later = fixture.askedLater(Role.DIRECT, 2, lost);

        assertThat(kinds(at(lost))).containsExactly(AlarmKind.DELIVERY_FAILING);
        assertThat(at(lost).dueAt()).isEqualTo(EXPIRY);

        later.received(lost, "FCM");
        assertThat(at(lost).causes()).isEmpty();
    }

    @Test
    void aLostWaveIsNoAlarmWhileSomebodyComesNorOnceItWasTakenBack() {
        fixture.assigned(Role.DIRECT, 60);
        fixture.askedLater(Role.DIRECT, 2, NOW.minusSeconds(60));
        assertThat(at(NOW).causes()).isEmpty();

        Fixture other = Fixture.a(Category.CARDIAC_ARREST);
        other.alerted(Role.DIRECT, 60).received(NOW, "FCM");
        other.askedLater(Role.DIRECT, 2, NOW.minusSeconds(60)).withdraw(NOW);
        assertThat(kinds(AlarmRule.standing(other.situation(), NOW))).doesNotContain(AlarmKind.DELIVERY_FAILING);
    }

    @Test
    void aWarningIsReadWithinHalfAMinuteOrSomebodyRings() {
        Assignment assigned = fixture.assigned(Role.DIRECT, 60);
        assigned.warn(Warning.of(2, NOW, true, false));

        assertThat(at(NOW.plusSeconds(29)).causes()).isEmpty();
        assertThat(at(NOW.plusSeconds(29)).dueAt()).isEqualTo(NOW.plusSeconds(30));
        assertThat(kinds(at(NOW.plusSeconds(30)))).containsExactly(AlarmKind.WARNING_UNREAD);

        assigned.acknowledge(2, NOW.plusSeconds(40));
        assertThat(at(NOW.plusSeconds(41)).causes()).isEmpty();
    }

    @Test
    void whoeverOwesAnAnswerIsAnAlarmUntilTheyGiveIt() {
        Assignment assigned = fixture.assigned(Role.DIRECT, 60);
        assigned.checked(OverdueCheck.at(NOW).ask(NOW, NOW.plusSeconds(60)).miss(NOW.plusSeconds(60)));

        assertThat(at(NOW.plusSeconds(60)).causes())
                .containsExactly(new AlarmCause(AlarmKind.OVERDUE_CHECK, assigned.id(), NOW.plusSeconds(60)));
    }

    @Test
    void dangerOutlivesTheCallout() {
        Assignment assigned = fixture.assigned(Role.DIRECT, 60);
        assigned.raiseAlarm(NOW);
        fixture.callout().become(((CalloutLife.Active) fixture.callout().life()).close(Outcome.TREATED, NOW));

        assertThat(at(NOW).causes()).containsExactly(new AlarmCause(AlarmKind.PANIC, assigned.id(), NOW));
    }

    @Test
    void aCareRequestIsADesksOnlyWhenItsWindowIsNear() {
        Fixture care = Fixture.a(Category.SHOPPING);
        care.alerted(care.situation().needs().getFirst().role(), 60);
        Instant lead = NOW.plusSeconds(3600).minus(AlarmRule.CARE_LEAD);

        assertThat(AlarmRule.standing(care.situation(), lead.minusSeconds(1)).dueAt())
                .isEqualTo(lead);
        assertThat(kinds(AlarmRule.standing(care.situation(), lead))).containsExactly(AlarmKind.NOBODY_ACCEPTED);
        assertThat(kinds(AlarmRule.standing(care.situation(), NOW.plusSeconds(10))))
                .as("that it did not arrive is worth a call only then, too")
                .containsExactly(AlarmKind.NOBODY_ACCEPTED, AlarmKind.DELIVERY_FAILING);
    }
}
