package org.callout.dispatch.alert;

/** The names of {@link AlertLife}'s states, as stored and shown. */
public enum AlertState {
    OPEN,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    STOOD_DOWN,
    FILLED;

    static AlertState of(AlertLife life) {
        return switch (life) {
            case AlertLife.Open open -> OPEN;
            case AlertLife.Accepted accepted -> ACCEPTED;
            case AlertLife.Declined declined -> DECLINED;
            case AlertLife.Expired expired -> EXPIRED;
            case AlertLife.StoodDown stoodDown -> STOOD_DOWN;
            case AlertLife.Filled filled -> FILLED;
        };
    }
}
