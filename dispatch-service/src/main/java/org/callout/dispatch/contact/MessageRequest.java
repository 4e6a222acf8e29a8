package org.callout.dispatch.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator writes.
 *
 * @param id the page's own; under it again, it is the same message
 * @param to an assignment; absent for everybody assigned
 */
@Schema(name = "MessageRequest")
public record MessageRequest(
        @NotNull UUID id,
        @Nullable UUID to,
        @NotBlank @Size(max = 500) String text) {

    @Override
    public String toString() {
        return "MessageRequest[id=" + id + ", rest=[redacted]]";
    }
}
