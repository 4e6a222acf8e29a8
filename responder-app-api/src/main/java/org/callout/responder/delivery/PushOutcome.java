package org.callout.responder.delivery;

/** What a transport made of a message. */
sealed interface PushOutcome {

    /** The transport has taken it; that says nothing about the phone. */
    record Taken() implements PushOutcome {}

    /** There was nothing to send after all. */
    record NotNeeded() implements PushOutcome {}

    /** The token will never work again. */
    record TokenDead(String reason) implements PushOutcome {}

    /** Not now: over quota, broken or slow. */
    record NotNow(String reason) implements PushOutcome {}

    /** The message itself is refused; sending it again would not help. */
    record Refused(String reason) implements PushOutcome {}
}
