package org.callout.dispatch.series;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Visits that repeat. */
@Path(SeriesResource.PATH)
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
@Tag(name = "Care series")
class SeriesResource {

    static final String PATH = "/v1/care-series";

    /** So that a day fits behind it in the reference of a visit. */
    private static final int LONGEST_REFERENCE = 64 - "/2026-11-22".length();

    private final CareSeriesDesk desk;
    private final Caller caller;

    SeriesResource(CareSeriesDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Has a visit repeated on some weekdays until a day",
            description =
                    "Each visit becomes a care request of its own 48 hours before it may begin, at the hours of the first"
                            + " one by the region's clock. The same request again shows the series begun before.")
    @APIResponseSchema(value = SeriesView.class, responseCode = "201", responseDescription = "Begun")
    @APIResponse(responseCode = "409", description = "The reference is known with another content")
    public Uni<RestResponse<SeriesView>> begin(@NotNull @Valid SeriesRequest request) {
        if (request.first().reference().length() > LONGEST_REFERENCE)
            throw Problems.badRequest("first.reference", "at most " + LONGEST_REFERENCE + " characters");
        return desk.begin(caller.getOrganisation(), request, caller.displayName())
                .map(view -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                        .location(URI.create(PATH + "/" + view.id()))
                        .build());
    }

    @GET
    @Operation(summary = "Lists the series that go on, newest first, 200 at most")
    public Uni<List<SeriesView>> list() {
        return desk.list(caller.getOrganisation());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A series with the visits of the last week and the next ones")
    public Uni<SeriesView> get(@RestPath UUID id) {
        return desk.get(caller.getOrganisation(), id);
    }

    @PUT
    @Path("/{id}/end")
    @Operation(summary = "Ends a series; care requests that are raised already go on")
    public Uni<SeriesView> end(@RestPath UUID id) {
        return desk.end(caller.getOrganisation(), id, caller.displayName());
    }

    @PUT
    @Path("/{id}/visits/{day}/skip")
    @Operation(summary = "Leaves one visit out; a care request raised for it is cancelled")
    @APIResponse(responseCode = "409", description = "It is being raised this moment")
    public Uni<SeriesView> skip(@RestPath UUID id, @RestPath String day) {
        return desk.skip(caller.getOrganisation(), id, day(day), caller.displayName());
    }

    @DELETE
    @Path("/{id}/visits/{day}/skip")
    @Operation(summary = "Has a visit after all that was left out")
    @APIResponse(responseCode = "409", description = "Its care request was cancelled")
    public Uni<SeriesView> resume(@RestPath UUID id, @RestPath String day) {
        return desk.resume(caller.getOrganisation(), id, day(day));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw Problems.notFound();
        }
    }
}
