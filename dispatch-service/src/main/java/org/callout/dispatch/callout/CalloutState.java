package org.callout.dispatch.callout;

/** The names of {@link CalloutLife}'s states, as stored and shown. */
public enum CalloutState {
    RECEIVED,
    ALERTING,
    COVERED,
    EXHAUSTED,
    WITHHELD,
    CLOSED;

    static CalloutState of(CalloutLife life) {
        return switch (life) {
            case CalloutLife.Received r -> RECEIVED;
            case CalloutLife.Alerting a -> ALERTING;
            case CalloutLife.Covered c -> COVERED;
            case CalloutLife.Exhausted e -> EXHAUSTED;
            case CalloutLife.Withheld w -> WITHHELD;
            case CalloutLife.Closed c -> CLOSED;
        };
    }
}
