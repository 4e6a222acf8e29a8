package org.callout.responder.mydata;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.responder.caller.CallingResponder;
import org.callout.responder.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What is stored of the caller. */
@Path("/v1/me")
@Tag(name = "privacy")
@RolesAllowed(Roles.RESPONDER)
class MyDataResource {

    /** Nobody erases an account by a slip, or by a request repeated from somewhere. */
    private static final String WORD = "ERASE";

    private final MyData data;
    private final CallingResponder caller;

    MyDataResource(MyData data, CallingResponder caller) {
        this.data = data;
        this.caller = caller;
    }

    @GET
    @Path("/data")
    @Operation(
            operationId = "listStoredData",
            summary = "What is stored of the caller, for how long, who is responsible")
    @APIResponse(responseCode = "200", description = "Everything that is stored")
    public Uni<StoredDataView> list() {
        return caller.id().map(id -> data.stored());
    }

    @GET
    @Path("/export")
    @Operation(
            operationId = "exportMyData",
            summary = "All that is stored of the caller, by section, to be kept or taken along")
    @APIResponse(responseCode = "200", description = "One JSON object")
    public Uni<RestResponse<Map<String, Object>>> export() {
        return caller.id()
                .chain(data::export)
                .map(export -> ResponseBuilder.ok(export)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"callout-my-data.json\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @DELETE
    @Operation(
            operationId = "eraseMe",
            summary = "Erases the account and all that is stored of it; records of incidents stay, without the name")
    @APIResponse(responseCode = "204", description = "Erased")
    @APIResponse(responseCode = "400", description = "The word is missing: nothing was erased")
    @APIResponse(responseCode = "409", description = "Not while on a call: nothing was erased")
    public Uni<RestResponse<Void>> erase(
            @Parameter(description = "ERASE, to show that it is meant") @QueryParam("word") @Nullable String word) {
        if (!WORD.equals(word)) throw Problems.badQuery("word", "must be " + WORD);
        return caller.id()
                .chain(data::erase)
                .map(done -> done.orElseThrow(caller::hasNoAccountAnyMore))
                .map(objection -> {
                    objection.ifPresent(why -> {
                        throw Problems.typed(Refusal.ON_A_CALL, Problems.conflict(why));
                    });
                    caller.leave();
                    return RestResponse.noContent();
                });
    }
}
