package org.callout.responder.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.callout.platform.problem.Problems;
import org.callout.platform.time.Plausible;
import org.callout.responder.membership.QualificationDecision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The desk's word on a qualification. */
@Schema(name = "Verification")
record Verification(
        @NotNull Boolean verified,

        @Schema(description = "Without end if absent") @Plausible @Nullable
        Instant validUntil,

        @Schema(description = "Why not, where a document was looked at; not beside `verified`") @Valid @Nullable
        Objection objection,

        @Schema(description = "The document that was looked at: if it has been decided on meanwhile, nothing changes")
        @Nullable
        UUID document) {

    /** What is held against a document, for the volunteer to read. */
    @Schema(name = "VerificationObjection")
    record Objection(
            @NotNull Verdict verdict,
            @NotBlank @Size(max = 500) String reason) {}

    /** What is to become of it. */
    enum Verdict {
        /** Another document is needed. What is verified goes on holding. */
        ASK_AGAIN,
        /** It is not taken. What was verified holds no more. */
        REFUSED
    }

    /** Approving and objecting at once is neither. */
    void mustBeOneThing() {
        if (verified && objection != null) {
            throw Problems.badRequest("objection", "must be absent when it is verified");
        }
    }

    /** What it says where it does not approve. */
    QualificationDecision objecting() {
        if (objection == null) {
            return new QualificationDecision.Unverified();
        }
        return switch (objection.verdict()) {
            case ASK_AGAIN -> new QualificationDecision.AskAgain(objection.reason());
            case REFUSED -> new QualificationDecision.Refused(objection.reason());
        };
    }

    DeskAct.Act objectingAct() {
        if (objection == null) {
            return DeskAct.Act.UNVERIFIED;
        }
        return switch (objection.verdict()) {
            case ASK_AGAIN -> DeskAct.Act.ASK_AGAIN;
            case REFUSED -> DeskAct.Act.REFUSED;
        };
    }
}
