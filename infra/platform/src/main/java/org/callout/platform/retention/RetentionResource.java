package org.callout.platform.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.callout.platform.identity.Roles;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How long this service keeps what; the same for all organisations of the installation. */
@Path("/v1/retention")
@Tag(name = "Organisation")
public class RetentionResource {

    private static final String SETTINGS = "callout.keep.";

    private static final List<String> SETTINGS_OF_BOTH = List.of("callout.outbox.keep", "callout.consumed.keep");

    private final Config config;
    private final Erasures erasures;

    RetentionResource(Config config, Erasures erasures) {
        this.config = config;
        this.erasures = erasures;
    }

    /**
     * Something that is kept for a time.
     *
     * @param setting that says how long
     * @param keptFor how long, as ISO 8601 writes it
     * @param lookedAt when it was last looked through for what is old enough; absent while it was not
     * @param erasedAt when anything was last erased; absent while nothing was
     * @param erasedRows how many rows of the database then
     */
    @Schema(name = "KeptData")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KeptView(
            String setting,
            String keptFor,
            @Nullable Instant lookedAt,
            @Nullable Instant erasedAt,
            long erasedRows) {

        private static KeptView of(String setting, Duration keep, Erasures.@Nullable Erasure erasure) {
            return erasure == null
                    ? new KeptView(setting, keep.toString(), null, null, 0)
                    : new KeptView(setting, keep.toString(), erasure.lookedAt(), erasure.erasedAt(), erasure.rows());
        }
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(summary = "List what is kept for a time, how long, and when anything of it was last erased")
    public Uni<List<KeptView>> list() {
        return erasures.all().map(this::list);
    }

    private List<KeptView> list(Map<String, Erasures.Erasure> noted) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(SETTINGS) || SETTINGS_OF_BOTH.contains(name))
                .distinct()
                .sorted()
                .map(name -> KeptView.of(name, config.getValue(name, Duration.class), noted.get(name)))
                .toList();
    }
}
