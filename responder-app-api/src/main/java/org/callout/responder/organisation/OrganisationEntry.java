package org.callout.responder.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callout.responder.membership.QualificationCode;
import org.callout.responder.offer.Category;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organisation says of itself to people who may want to belong to it. */
@Schema(name = "OrganisationEntry")
public record OrganisationEntry(
        @NotBlank @Size(max = 120) String name,

        @Schema(description = "Whom to write to with questions, and who answers for the data")
        @Email
        @Size(max = 254)
        @Nullable
        String contact,

        @Schema(description = "What it alerts for") @NotNull Set<Category> alertsFor,

        @Schema(description = "The qualifications that it looks at") @NotNull @Size(max = 20)
        List<@Valid Asked> asksFor,

        @NotNull @Valid CodeOfConduct codeOfConduct) {

    /** In the order of the words; what is absent in a request reaches this constructor as null, for the validator to say so. */
    public OrganisationEntry {
        alertsFor = alertsFor == null || alertsFor.isEmpty()
                ? alertsFor
                : Collections.unmodifiableSet(EnumSet.copyOf(alertsFor));
    }

    /** @param required without it nobody is let in; otherwise it is welcome */
    @Schema(name = "AskedQualification")
    public record Asked(
            @NotNull QualificationCode code, @NotNull Boolean required) {}

    /** What members promise. Whoever changes it asks every member to accept it anew. */
    @Schema(name = "CodeOfConductText")
    public record CodeOfConduct(
            @Schema(description = "By language, as BCP 47 tag") @NotEmpty @Size(max = 30)
            Map<@Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String, @NotBlank @Size(max = 10_000) String> texts,

            @Schema(description = "Days that members have to accept a new version, before they are alerted no more")
            @NotNull
            @Min(0)
            @Max(365)
            Integer acceptWithinDays) {}
}
