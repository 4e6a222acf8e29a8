package org.callout.responder.desk;

import java.time.Instant;
import java.util.List;
import org.callout.responder.membership.MembershipState;
import org.callout.responder.membership.QualificationCode;
import org.callout.responder.membership.Tier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organisation knows of its dealings with a member. */
@Schema(name = "MemberRecord")
record MemberRecord(
        CallCounts calls,

        @Schema(description = "Clinical qualifications that one person has approved and a second has not")
        List<ApprovalView> waitingForASecond,

        @Schema(description = "The newest first, 100 at most")
        List<ActView> acts) {

    /** How often they were asked by the organisation, within the time that it is kept. */
    @Schema(name = "CallCounts")
    record CallCounts(
            @Schema(description = "Alerts of the last 30 days")
            long asked,

            @Schema(description = "Those of them that they accepted")
            long accepted,

            @Schema(description = "Calls that they went to, as long as that is kept")
            long calls) {}

    /** The first of two approvals. */
    @Schema(name = "FirstApprovalView")
    record ApprovalView(
            QualificationCode qualification,
            String byName,
            Instant at,
            @Nullable Instant validUntil) {

        static ApprovalView of(FirstApproval approval) {
            return new ApprovalView(approval.code(), approval.byName(), approval.at(), approval.validUntil());
        }
    }

    /** What somebody decided. */
    @Schema(name = "DeskActView")
    record ActView(
            DeskAct.Act act,
            Instant at,
            String byName,
            @Nullable MembershipState state,
            @Nullable Tier tier,
            @Nullable QualificationCode qualification,
            @Nullable Instant validUntil,
            @Nullable String reason) {

        static ActView of(DeskAct act) {
            return new ActView(
                    act.act(),
                    act.at(),
                    act.byName(),
                    act.state(),
                    act.tier(),
                    act.qualification(),
                    act.validUntil(),
                    act.reason());
        }
    }
}
