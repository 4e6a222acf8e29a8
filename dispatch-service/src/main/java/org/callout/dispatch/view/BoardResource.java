package org.callout.dispatch.view;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is open, for the screens that show all of it. */
@Path("/v1/board")
@Tag(name = "Live")
class BoardResource {

    /** Whoever is none of these looks at a wall. */
    private static final Set<String> DESK = Set.of(Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN);

    private final CalloutReader reader;
    private final Caller caller;

    BoardResource(CalloutReader reader, Caller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN, Roles.WALL})
    @Operation(
            summary = "All that is open, of either kind, each callout whole; the newest first",
            description = "Connect to the live feed first and read this second: nothing is missed between the two.")
    public Uni<BoardPage> read(
            @QueryParam("cursor") @Size(max = 64) @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        return reader.open(caller.getOrganisation(), cursor == null ? null : cursor(cursor), limit)
                .map(page -> DESK.stream().anyMatch(caller::has) ? page : OnTheWall.show(page));
    }

    private static Cursor cursor(String text) {
        return Cursor.decode(text).orElseThrow(() -> Problems.badQuery("cursor", "is not one that a page has given"));
    }
}
