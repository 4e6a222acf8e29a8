package org.callout.responder.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.callout.responder.membership.QualificationCode;
import org.callout.responder.travel.TravelMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new account as it comes in. */
@Schema(name = "NewResponder")
record NewResponder(
        @NotBlank @Size(max = 80) String displayName,
        @Size(max = 30) @Nullable String phone,
        @Size(max = 254) @Email @Nullable String email,
        @BirthDate @Nullable LocalDate bornOn,
        @Valid @Nullable Home home,

        @Schema(description = "BCP 47 tags") @Size(max = 20) @Nullable
        List<@Size(min = 2, max = 35) String> languages,

        @Schema(description = "On foot, if not told") @Size(min = 1) @Nullable
        Set<TravelMode> travelModes,

        @Nullable Boolean carriesAed,

        @Schema(description = "What they say that they can do; nobody has seen proof of it") @Nullable
        Set<QualificationCode> skills) {

    Description toDescription() {
        return new Description(displayName, phone, email, bornOn, home, languages, travelModes, carriesAed, skills);
    }

    @Override
    public String toString() {
        return "NewResponder[redacted]";
    }
}
