package org.callout.responder.alert;

import org.callout.responder.alert.ReplyDecision.Await;
import org.callout.responder.alert.ReplyDecision.Closed;
import org.callout.responder.alert.ReplyDecision.Contradiction;
import org.callout.responder.alert.ReplyDecision.Note;
import org.callout.responder.alert.ReplyDecision.Settled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReplyDecisionTest {

    @ParameterizedTest
    @EnumSource(Answer.class)
    void theFirstAnswerToAnOpenAlertIsNoted(Answer answer) {
        assertThat(ReplyDecision.of(AlertState.OPEN, null, answer)).isEqualTo(new Note());
    }

    @Test
    void aLateYesCountsBecauseSilenceIsNotRefusal() {
        assertThat(ReplyDecision.of(AlertState.EXPIRED, null, Answer.ACCEPT)).isEqualTo(new Note());
    }

    @Test
    void aLateNoChangesNothing() {
        assertThat(ReplyDecision.of(AlertState.EXPIRED, null, Answer.DECLINE))
                .isEqualTo(new Closed(AlertState.EXPIRED));
    }

    @Test
    void theSameYesAgainWaitsForTheSameVerdict() {
        assertThat(ReplyDecision.of(AlertState.OPEN, Answer.ACCEPT, Answer.ACCEPT))
                .isEqualTo(new Await());
        assertThat(ReplyDecision.of(AlertState.ASSIGNED, Answer.ACCEPT, Answer.ACCEPT))
                .isEqualTo(new Settled(Verdict.ASSIGNED));
        assertThat(ReplyDecision.of(AlertState.FILLED, Answer.ACCEPT, Answer.ACCEPT))
                .isEqualTo(new Settled(Verdict.FILLED));
    }

    @Test
    void aNoNeedsNobodysVerdict() {
        assertThat(ReplyDecision.of(AlertState.OPEN, Answer.DECLINE, Answer.DECLINE))
                .isEqualTo(new Settled(Verdict.DECLINED));
    }

    @ParameterizedTest
    @EnumSource(
            value = AlertState.class,
            names = {"OPEN", "EXPIRED", "ASSIGNED", "FILLED"})
    void anotherAnswerIsAContradiction(AlertState state) {
        assertThat(ReplyDecision.of(state, Answer.ACCEPT, Answer.DECLINE)).isEqualTo(new Contradiction(Answer.ACCEPT));
    }

    @Test
    void aYesToAFilledAlertIsThanked() {
        assertThat(ReplyDecision.of(AlertState.FILLED, null, Answer.ACCEPT)).isEqualTo(new Settled(Verdict.FILLED));
    }

    @ParameterizedTest
    @EnumSource(
            value = AlertState.class,
            names = {"STOOD_DOWN", "WITHDRAWN", "RELEASED", "FINISHED"})
    void whatIsOverTakesNoAnswer(AlertState state) {
        assertThat(ReplyDecision.of(state, Answer.ACCEPT, Answer.ACCEPT)).isEqualTo(new Closed(state));
        assertThat(ReplyDecision.of(state, null, Answer.DECLINE)).isEqualTo(new Closed(state));
    }
}
