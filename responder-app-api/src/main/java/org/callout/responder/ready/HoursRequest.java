package org.callout.responder.ready;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hours of a week on duty. */
@Schema(name = "DutyHoursRequest")
record HoursRequest(
        @Schema(description = "None: the switch alone counts") @NotNull @Size(max = IntervalJson.MOST)
        List<@Valid @NotNull IntervalJson> hours) {}
