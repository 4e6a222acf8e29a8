package org.callout.responder.card;

/** Where a version of a card is in its life: written, in use, or not any more. */
public enum CardState {
    DRAFT,
    APPROVED,
    RETIRED
}
