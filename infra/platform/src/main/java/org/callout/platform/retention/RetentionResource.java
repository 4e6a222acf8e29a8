package org.callout.platform.retention;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How long this service keeps what: as the installation says, or shorter where an organisation wants it so. */
@Path("/v1/retention")
@Tag(name = "Organisation")
public class RetentionResource {

    private final KeepTimes times;
    private final KeepWords words;
    private final Erasures erasures;
    private final Caller caller;

    RetentionResource(KeepTimes times, KeepWords words, Erasures erasures, Caller caller) {
        this.times = times;
        this.words = words;
        this.erasures = erasures;
        this.caller = caller;
    }

    /**
     * How long something is to be kept from now on.
     *
     * @param keptFor as ISO 8601 writes it; absent for as long as the installation keeps it
     * @param reason needed where something is to go sooner than before
     */
    @Schema(name = "KeptDataWish")
    public record Wish(
            @Size(max = 30) @Nullable String keptFor,
            @Size(max = 500) @Nullable String reason) {}

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(summary = "List what is kept for a time, how long, and when anything of it was last erased")
    public Uni<List<KeptView>> list() {
        return erasures.all().chain(noted -> words.of(caller.getOrganisation()).map(said -> list(noted, said)));
    }

    private List<KeptView> list(Map<String, Erasures.Erasure> noted, Map<String, List<KeepWords.Word>> said) {
        return times.settings().stream()
                .map(setting -> KeptView.of(setting, times, said.getOrDefault(setting, List.of()), noted.get(setting)))
                .toList();
    }

    @PUT
    @Path("/{setting}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Say how long something of the caller's organisation is kept",
            description =
                    "Within the bounds that the list tells. What is older goes within a quarter of an hour, and does"
                            + " not come back. Who said what, when and why stays.")
    @APIResponse(responseCode = "204", description = "It is kept for so long from now on")
    @APIResponse(responseCode = "404", description = "There is no such setting, or organisations have no say in it")
    @APIResponse(responseCode = "422", description = "Beyond the bounds; or it goes sooner, and nobody has said why")
    public Uni<Void> keep(String setting, @NotNull @Valid Wish wish) {
        KeepBounds bounds = times.bounds(setting).orElseThrow(Problems::notFound);
        Duration wanted = duration(wish.keptFor());
        return words.of(caller.getOrganisation())
                .invoke(said -> bounds.objection(last(said, setting), wanted, wish.reason())
                        .ifPresent(objection -> {
                            throw Problems.unprocessable(objection.field(), objection.words());
                        }))
                .chain(() -> words.say(caller, setting, wanted, wish.reason()));
    }

    private static @Nullable Duration last(Map<String, List<KeepWords.Word>> said, String setting) {
        List<KeepWords.Word> own = said.getOrDefault(setting, List.of());
        return own.isEmpty() ? null : own.getFirst().keptFor();
    }

    private static @Nullable Duration duration(@Nullable String text) {
        if (text == null) return null;
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException notOne) {
            throw Problems.badRequest("keptFor", "must be a duration as ISO 8601 writes it, such as P30D");
        }
    }
}
