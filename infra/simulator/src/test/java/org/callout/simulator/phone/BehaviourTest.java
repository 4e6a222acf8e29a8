package org.callout.simulator.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callout.simulator.phone.PhoneAction.AcknowledgeReceipt;
import org.callout.simulator.phone.PhoneAction.AcknowledgeSight;
import org.callout.simulator.phone.PhoneAction.Ask;
import org.callout.simulator.phone.PhoneAction.Reply;
import org.callout.simulator.phone.PhoneAction.SendFix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.simulator.phone.Scenes.ALERT;
import static org.callout.simulator.phone.Scenes.NOW;
import static org.callout.simulator.phone.Scenes.OTHER_ALERT;
import static org.callout.simulator.phone.Scenes.aPhone;
import static org.callout.simulator.phone.Scenes.aPush;
import static org.callout.simulator.phone.Scenes.anErrand;
import static org.callout.simulator.phone.Scenes.assigned;
import static org.callout.simulator.phone.Scenes.habitsOf;
import static org.callout.simulator.phone.Scenes.standing;

class BehaviourTest {

    private final Behaviour accepting = new Behaviour(habitsOf(Answer.ACCEPT));

    @Test
    void aPushIsAcknowledgedAtOnce() {
        var reaction = accepting.onPush(aPhone(), aPush(ALERT, 1, Push.OPEN), NOW);

        assertThat(reaction.actions()).containsExactly(new AcknowledgeReceipt(ALERT));
    }

    @Test
    void aVolunteerLooksThenAccepts() {
        var ringing =
                accepting.onPush(aPhone(), aPush(ALERT, 1, Push.OPEN), NOW).phone();

        assertThat(actionsWithin(accepting, ringing, Duration.ofSeconds(42)))
                .containsExactly(new AcknowledgeSight(ALERT), new Reply(ALERT, Answer.ACCEPT));
    }

    @Test
    void aVolunteerWhoIsSilentSendsNoReply() {
        var silent = new Behaviour(habitsOf(Answer.SILENCE));
        var ringing = silent.onPush(aPhone(), aPush(ALERT, 1, Push.OPEN), NOW).phone();

        assertThat(actionsWithin(silent, ringing, Duration.ofSeconds(60))).isEmpty();
    }

    @Test
    void theSamePushAgainBringsNoNews() {
        var ringing =
                accepting.onPush(aPhone(), aPush(ALERT, 1, Push.OPEN), NOW).phone();

        assertThat(accepting.onPush(ringing, aPush(ALERT, 1, Push.OPEN), NOW).actions())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOOD_DOWN", "FILLED", "WITHDRAWN", "RELEASED", "DECLINED", "FINISHED"})
    void aClosingPushStopsTheRingingAtOnce(String state) {
        var ringing =
                accepting.onPush(aPhone(), aPush(ALERT, 1, Push.OPEN), NOW).phone();

        var stopped = accepting.onPush(ringing, aPush(ALERT, 2, state), NOW).phone();

        assertThat(stopped.doing()).isEqualTo(new Doing.Nothing());
    }

    @Test
    void anAlertThatWasClosedFirstNeverRings() {
        var closed =
                accepting.onPush(aPhone(), aPush(ALERT, 2, "STOOD_DOWN"), NOW).phone();

        var reaction = accepting.onPush(closed, aPush(ALERT, 1, Push.OPEN), NOW);

        assertThat(reaction.phone().doing()).isEqualTo(new Doing.Nothing());
        assertThat(reaction.actions()).isEmpty();
    }

    @Test
    void anExpiredAlertIsStillAnswered() {
        var ringing =
                accepting.onPush(aPhone(), aPush(ALERT, 1, Push.OPEN), NOW).phone();

        var expired =
                accepting.onPush(ringing, aPush(ALERT, 2, Push.EXPIRED), NOW).phone();

        assertThat(actionsWithin(accepting, expired, Duration.ofSeconds(42))).contains(new Reply(ALERT, Answer.ACCEPT));
    }

    @Test
    void somebodyUnderwayDeclinesAnotherAlert() {
        var underway = accepting
                .onNews(aPhone(), assigned(anErrand(), Step.ASSIGNED, 3), NOW)
                .phone();

        var reaction = accepting.onPush(underway, aPush(OTHER_ALERT, 1, Push.OPEN), NOW);

        assertThat(reaction.actions())
                .containsExactly(new AcknowledgeReceipt(OTHER_ALERT), new Reply(OTHER_ALERT, Answer.DECLINE));
        assertThat(reaction.phone().doing()).isEqualTo(underway.doing());
    }

    @Test
    void theNewsOfAnAssignmentIsFetchedWhenAPushTellsOfIt() {
        var ringing =
                accepting.onPush(aPhone(), aPush(ALERT, 1, Push.OPEN), NOW).phone();

        assertThat(accepting
                        .onPush(ringing, aPush(ALERT, 2, Push.ASSIGNED), NOW)
                        .actions())
                .containsExactly(new Ask(ALERT));
    }

    @Test
    void aVerdictThatDoesNotComeIsAskedFor() {
        var waiting = accepted();

        assertThat(accepting.onTime(waiting, NOW.plusSeconds(60)).actions()).containsExactly(new Ask(ALERT));
    }

    @Test
    void aYesThatGotLostIsSaidAgain() {
        assertThat(accepting
                        .onNews(accepted(), standing(Push.OPEN, false, 1), NOW)
                        .actions())
                .containsExactly(new Reply(ALERT, Answer.ACCEPT));
    }

    @Test
    void somebodyWhoIsToldFilledIsFreeForTheNextAlert() {
        var free =
                accepting.onNews(accepted(), standing("FILLED", true, 4), NOW).phone();

        assertThat(accepting
                        .onPush(free, aPush(OTHER_ALERT, 1, Push.OPEN), NOW)
                        .phone()
                        .doing())
                .isInstanceOf(Doing.Ringing.class);
    }

    @Test
    void aPhoneThatIsSwitchedOnFindsTheAlertThatWaits() {
        var reaction = accepting.onNews(aPhone(), standing(Push.OPEN, false, 1), NOW);

        assertThat(reaction.phone().doing()).isInstanceOf(Doing.Ringing.class);
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void anIdlePhoneSendsItsPositionInTime(Answer habit) {
        assertThat(actionsWithin(new Behaviour(habitsOf(habit)), aPhone(), Duration.ofMinutes(10)))
                .hasSizeBetween(3, 5)
                .allSatisfy(action -> assertThat(action).isInstanceOf(SendFix.class));
    }

    private Phone accepted() {
        Phone phone =
                accepting.onPush(aPhone(), aPush(ALERT, 1, Push.OPEN), NOW).phone();
        for (int second = 0; !(phone.doing() instanceof Doing.AwaitingVerdict) && second < 60; second++) {
            phone = accepting.onTime(phone, NOW.plusSeconds(second)).phone();
        }
        return phone;
    }

    static List<PhoneAction> actionsWithin(Behaviour behaviour, Phone phone, Duration time) {
        List<PhoneAction> actions = new ArrayList<>();
        Phone current = phone;
        for (Instant now = NOW; now.isBefore(NOW.plus(time)); now = now.plusMillis(500)) {
            Reaction reaction = behaviour.onTime(current, now);
            actions.addAll(reaction.actions());
            current = reaction.phone();
        }
        return actions;
    }
}
