package org.callout.responder.alert;

import org.jspecify.annotations.Nullable;

/** What an answer leads to, given how the alert stands. */
sealed interface ReplyDecision {

    /** A first answer: it is noted and dispatch hears of it. */
    record Note() implements ReplyDecision {}

    /** The same answer again, not decided yet: dispatch knows of it already. */
    record Await() implements ReplyDecision {}

    /** It is decided: the same response as often as it is asked for. */
    record Settled(Verdict verdict) implements ReplyDecision {}

    /** Another answer was given before. */
    record Contradiction(Answer given) implements ReplyDecision {}

    /** The alert is over. */
    record Closed(AlertState how) implements ReplyDecision {}

    /**
     * The rule.
     *
     * @param given what the volunteer answered before, if anything
     */
    static ReplyDecision of(AlertState state, @Nullable Answer given, Answer answer) {
        return switch (state) {
            case STOOD_DOWN, WITHDRAWN, RELEASED, FINISHED -> new Closed(state);
            case OPEN -> given == null ? new Note() : again(given, answer);
            case EXPIRED -> given == null ? late(answer) : again(given, answer);
            case ASSIGNED -> settled(Answer.ACCEPT, Verdict.ASSIGNED, answer);
            case DECLINED -> settled(Answer.DECLINE, Verdict.DECLINED, answer);
            case FILLED -> given == null ? tooMany(answer) : settled(given, Verdict.FILLED, answer);
        };
    }

    private static ReplyDecision again(Answer given, Answer answer) {
        if (given != answer) {
            return new Contradiction(given);
        }
        return answer == Answer.DECLINE ? new Settled(Verdict.DECLINED) : new Await();
    }

    private static ReplyDecision late(Answer answer) {
        return answer == Answer.ACCEPT ? new Note() : new Closed(AlertState.EXPIRED);
    }

    private static ReplyDecision tooMany(Answer answer) {
        return answer == Answer.ACCEPT ? new Settled(Verdict.FILLED) : new Closed(AlertState.FILLED);
    }

    private static ReplyDecision settled(Answer given, Verdict verdict, Answer answer) {
        return given == answer ? new Settled(verdict) : new Contradiction(given);
    }
}
