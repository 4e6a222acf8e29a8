package org.callout.responder.account;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.callout.responder.membership.QualificationCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a volunteer claims when applying; the organisation verifies it. */
@Schema(name = "MembershipApplication")
record MembershipApplication(
        @Size(max = 20) @Nullable Set<QualificationCode> qualifications,

        @Schema(description = "The version of the organisation's code of conduct that is accepted herewith")
        @Min(1)
        @Nullable
        Integer acceptedCodeOfConduct) {

    /** Nothing is claimed or accepted. */
    static final MembershipApplication BARE = new MembershipApplication(null, null);

    Set<QualificationCode> claimed() {
        return qualifications == null ? Set.of() : Set.copyOf(qualifications);
    }
}
