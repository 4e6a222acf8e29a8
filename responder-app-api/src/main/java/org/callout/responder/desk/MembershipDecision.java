package org.callout.responder.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.callout.platform.problem.Problems;
import org.callout.platform.time.Plausible;
import org.callout.responder.membership.MembershipState;
import org.callout.responder.membership.Tier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organisation decides of a membership. */
@Schema(name = "MembershipDecision")
record MembershipDecision(
        @NotNull Decided state,
        @NotNull Tier tier,

        @Schema(description = "Without end if absent") @Plausible @Nullable
        Instant validUntil,

        @Schema(description = "Why, for the organisation's own record; whoever suspends says it")
        @Size(max = 500)
        @Nullable
        String reason) {

    /** A suspension without a reason is none. */
    void mustSayWhy() {
        if (state == Decided.SUSPENDED && (reason == null || reason.isBlank())) {
            throw Problems.unprocessable("reason", "must say why somebody is suspended");
        }
    }

    /** The states an organisation decides; an application is the volunteer's. */
    enum Decided {
        ACTIVE(MembershipState.ACTIVE),
        SUSPENDED(MembershipState.SUSPENDED),
        EXPIRED(MembershipState.EXPIRED);

        private final MembershipState state;

        Decided(MembershipState state) {
            this.state = state;
        }

        MembershipState state() {
            return state;
        }
    }
}
