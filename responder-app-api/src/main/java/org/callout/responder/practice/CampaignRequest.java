package org.callout.responder.practice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When an organisation lets its members practise. */
@Schema(name = "CampaignRequest")
record CampaignRequest(
        @Schema(description = "The first day, by the region's clock") @NotNull
        LocalDate from,

        @Schema(description = "Over how many days the members are spread") @NotNull @Min(1) @Max(60)
        Integer days) {}
