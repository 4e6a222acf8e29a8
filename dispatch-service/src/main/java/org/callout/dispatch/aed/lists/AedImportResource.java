package org.callout.dispatch.aed.lists;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.callout.geo.aed.lists.AedList;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes a whole list of AED sites at once. Bodies are long: they are read as they come, on a thread that may wait. */
@Path("/v1/aeds/import")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "AED sites")
class AedImportResource {

    private static final String WHAT_HAPPENS =
            "What the list no longer has is retired; other lists and what was added by hand stay.";

    private final AedImporting importing;
    private final Caller caller;

    AedImportResource(AedImporting importing, Caller caller) {
        this.importing = importing;
        this.caller = caller;
    }

    /** @param geoJson a FeatureCollection of points whose properties are OpenStreetMap's tags */
    @POST
    @Blocking
    @Operation(
            operationId = "importAedGeoJson",
            summary = "Take a whole list: GeoJSON, CSV or an extract of OpenStreetMap",
            description = WHAT_HAPPENS)
    @Consumes({"application/geo+json", MediaType.APPLICATION_JSON})
    public Uni<AedImportReport> replaceByGeoJson(@Valid @BeanParam SourceParameters source, InputStream geoJson)
            throws IOException {
        return replace(source, AedListFormat.GEOJSON, AedList.readGeoJson(geoJson, source.name()));
    }

    /** @param csv a table with a header, in UTF-8 */
    @POST
    @Blocking
    @Operation(operationId = "importAedCsv", summary = "Take a whole list, as CSV", description = WHAT_HAPPENS)
    @Consumes("text/csv")
    public Uni<AedImportReport> replaceByCsv(
            @Valid @BeanParam SourceParameters source, @Valid @BeanParam CsvParameters columns, InputStream csv)
            throws IOException {
        return replace(source, AedListFormat.CSV, AedList.readCsv(csv, source.name(), columns.mapping()));
    }

    /** @param pbf an extract of OpenStreetMap */
    @POST
    @Blocking
    @Operation(
            operationId = "importAedPbf",
            summary = "Take all that an extract maps as emergency=defibrillator",
            description = WHAT_HAPPENS)
    @Consumes({"application/vnd.openstreetmap.pbf", MediaType.APPLICATION_OCTET_STREAM})
    public Uni<AedImportReport> replaceByPbf(@Valid @BeanParam SourceParameters source, InputStream pbf)
            throws IOException {
        java.nio.file.Path extract = Files.createTempFile("aeds", ".osm.pbf");
        try {
            Files.copy(pbf, extract, StandardCopyOption.REPLACE_EXISTING);
            return replace(source, AedListFormat.OSM_PBF, AedList.readOsmPbf(extract, source.name()));
        } finally {
            Files.delete(extract);
        }
    }

    private Uni<AedImportReport> replace(SourceParameters source, AedListFormat format, AedList list) {
        refuseNothing(list);
        return importing.replace(
                new AedImporting.Arrival(source.name(), source.terms(), caller.subject(), format, list));
    }

    /** A list without a single site would retire all: it is a wrong file rather than a region without devices. */
    private static void refuseNothing(AedList list) {
        if (list.taken().isEmpty()) {
            String reason = list.refused().isEmpty()
                    ? "the list is empty"
                    : list.refused().getFirst().reason();
            throw Problems.badRequest("body", "has no AED site that could be read: " + reason);
        }
    }
}
