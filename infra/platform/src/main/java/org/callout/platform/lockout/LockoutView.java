package org.callout.platform.lockout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.callout.platform.identity.Worker;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is, or was, locked out.
 *
 * @param who the provider's name of the client, or of the person
 * @param name what people call them
 * @param by name of the administrator
 * @param liftedAt null while it holds
 */
@Schema(name = "Lockout")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LockoutView(
        Worker.Kind kind,
        String who,
        String name,
        String reason,
        String by,
        Instant at,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt) {}
