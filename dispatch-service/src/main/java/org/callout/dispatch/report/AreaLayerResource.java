package org.callout.dispatch.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.callout.platform.id.Ids;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Areas that the caller's organisation counts its callouts by. */
@Path("/v1/area-layers")
@Tag(name = "Reports")
class AreaLayerResource {

    private final AreaLayers layers;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    AreaLayerResource(AreaLayers layers, Caller caller, Ids ids, Clock clock) {
        this.layers = layers;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new layer. */
    @Schema(name = "AreaLayerRequest")
    record Request(
            @Schema(description = "What the layer is called in reports") @NotBlank @Size(max = 60)
            String name,

            @Schema(description = "The property of each feature whose value tells areas apart")
            @NotBlank
            @Size(max = 100)
            String property,

            @Schema(
                    type = SchemaType.OBJECT,
                    description =
                            "A GeoJSON FeatureCollection of Polygons and MultiPolygons in degrees WGS84, of at most"
                                    + " 200 different values")
            @NotNull
            JsonNode areas) {}

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(summary = "List the layers of areas that callouts can be counted by")
    public Uni<List<AreaLayers.Layer>> list() {
        return layers.list(caller.getOrganisation());
    }

    @POST
    @RolesAllowed({Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(summary = "Add a layer of areas, at most 32 MiB of GeoJSON")
    @APIResponseSchema(value = AreaLayers.Layer.class, responseCode = "201", responseDescription = "Added")
    public Uni<RestResponse<AreaLayers.Layer>> add(@Valid @NotNull Request request) {
        List<AreaShapes.Shape> shapes = AreaShapes.read(request.property(), request.areas());
        long values = shapes.stream().map(AreaShapes.Shape::value).distinct().count();
        var layer = new AreaLayers.Layer(
                ids.next(), request.name(), request.property(), values, caller.displayName(), clock.instant());
        return layers.add(caller.getOrganisation(), layer, shapes)
                .replaceWith(() -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, layer)
                        .location(URI.create("/v1/area-layers/" + layer.id()))
                        .build());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(summary = "Remove a layer of areas; callouts are not touched")
    public Uni<Void> remove(UUID id) {
        return layers.remove(caller.getOrganisation(), id)
                .invoke(removed -> {
                    if (!removed) throw Problems.notFound();
                })
                .replaceWithVoid();
    }
}
