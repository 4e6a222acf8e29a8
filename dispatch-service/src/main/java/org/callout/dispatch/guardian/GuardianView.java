package org.callout.dispatch.guardian;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who looks after a device and how to reach them: by e-mail, by phone or both. */
@Schema(name = "Guardian")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GuardianView(
        @NotBlank @Size(max = 200) @Nullable String name,
        @Email @Size(max = 200) @Nullable String email,

        @Pattern(regexp = "[+0-9][0-9 ()/.-]{2,39}", message = "is a phone number") @Nullable
        String phone) {

    static GuardianView of(Guardian guardian) {
        return new GuardianView(guardian.name(), guardian.email(), guardian.phone());
    }

    boolean canBeReached() {
        return email != null || phone != null;
    }

    @Override
    public String toString() {
        return "GuardianView[redacted]";
    }
}
