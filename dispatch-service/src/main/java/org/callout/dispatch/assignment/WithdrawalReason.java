package org.callout.dispatch.assignment;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody cannot go on, as far as it is known by name. Nobody has to give a reason, and none is held against them. */
public enum WithdrawalReason {
    CANNOT_GO_ON,
    KNOWS_PATIENT,
    NOT_SAFE,
    NOT_FIT;

    /** The reason of that name; words of their own may tell of the patient and are no reason by name. */
    public static Optional<WithdrawalReason> find(@Nullable String name) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }
}
