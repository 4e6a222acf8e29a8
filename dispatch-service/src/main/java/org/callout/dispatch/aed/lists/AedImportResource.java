package org.callout.dispatch.aed;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import org.callout.geo.aed.AedImport;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes a whole list of AED sites at once. */
@Path("/v1/aeds/import")
@Tag(name = "AED sites")
class AedImportResource {

    private final AedImporting importing;
    private final Vertx vertx;

    AedImportResource(AedImporting importing, Vertx vertx) {
        this.importing = importing;
        this.vertx = vertx;
    }

    /**
     * @param source the list's name; the sites that it no longer has are retired, those of other lists and those added
     *     by hand stay
     * @param geoJson a FeatureCollection of points whose properties are OpenStreetMap's tags
     */
    @POST
    @Operation(summary = "Take a whole list, as GeoJSON; what it no longer has is retired")
    @RolesAllowed(Roles.ADMIN)
    @Consumes({"application/geo+json", MediaType.APPLICATION_JSON})
    public Uni<AedImportReport> replace(
            @QueryParam("source")
                    @NotBlank
                    @Size(max = 50)
                    @Pattern(regexp = "(?!manual$).*", message = "is for sites added by hand")
                    String source,
            byte[] geoJson) {
        return vertx.executeBlocking(() -> AedImport.readGeoJson(new ByteArrayInputStream(geoJson), source))
                .invoke(AedImportResource::refuseNothing)
                .flatMap(read ->
                        importing.replace(source, read.taken()).map(plan -> AedImportReport.of(plan, read.refused())));
    }

    /** A list without a single site would retire all: it is a wrong file rather than a region without devices. */
    private static void refuseNothing(AedImport.Report read) {
        if (read.taken().isEmpty()) {
            String reason = read.refused().isEmpty()
                    ? "the list is empty"
                    : read.refused().getFirst().reason();
            throw Problems.badRequest("body", "has no AED site that could be read: " + reason);
        }
    }
}
