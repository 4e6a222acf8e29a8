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
import java.util.LinkedHashMap;
import java.util.SequencedMap;
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

    /** The three ways of writing a list are one operation to whoever reads the contract. */
    private static final String SUMMARY = "Take a whole list: GeoJSON, CSV, or what an extract of OpenStreetMap maps";

    private static final String WHAT_HAPPENS = """
            What the list no longer has is retired; other lists and what was added by hand stay. 64 MB and 200,000 rows at most. The \
            query parameters from `access` to `openingHours` are for CSV: headings of the columns, where they are not usual ones. \
            400 when the file is not what it says it is or breaks off, or has no site that can be read.""";

    /** Rows of a file that cannot be used at all; they mostly lack the same. */
    private static final int MOST_NAMED = 200;

    private final AedImporting importing;
    private final Caller caller;

    AedImportResource(AedImporting importing, Caller caller) {
        this.importing = importing;
        this.caller = caller;
    }

    /** @param geoJson a FeatureCollection of points whose properties are OpenStreetMap's tags */
    @POST
    @Blocking
    @Operation(summary = SUMMARY, description = WHAT_HAPPENS)
    @Consumes({"application/geo+json", MediaType.APPLICATION_JSON})
    public Uni<AedImportReport> replaceByGeoJson(@Valid @BeanParam SourceParameters source, InputStream geoJson)
            throws IOException {
        return replace(source, AedListFormat.GEOJSON, AedList.readGeoJson(geoJson, source.name()));
    }

    /** @param csv a table with a header, in UTF-8 */
    @POST
    @Blocking
    @Operation(summary = SUMMARY, description = WHAT_HAPPENS)
    @Consumes("text/csv")
    public Uni<AedImportReport> replaceByCsv(
            @Valid @BeanParam SourceParameters source, @Valid @BeanParam CsvParameters columns, InputStream csv)
            throws IOException {
        return replace(source, AedListFormat.CSV, AedList.readCsv(csv, source.name(), columns.mapping()));
    }

    /** @param pbf an extract of OpenStreetMap */
    @POST
    @Blocking
    @Operation(summary = SUMMARY, description = WHAT_HAPPENS)
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
        var arrival = new AedImporting.Arrival(source.name(), source.terms(), caller.subject(), format, list);
        return source.preview ? importing.preview(arrival) : importing.replace(arrival);
    }

    /**
     * A list without a single site would retire all: it is a wrong file rather than a region without devices. There is no report of
     * what was not imported, so the answer says why each row was not taken.
     */
    private static void refuseNothing(AedList list) {
        if (!list.taken().isEmpty()) return;
        var refused = list.refused();
        String first =
                refused.isEmpty() ? "the list is empty" : refused.getFirst().reason();
        SequencedMap<String, String> parts = new LinkedHashMap<>();
        parts.put("body", "has no AED site that could be read: " + first);
        refused.stream().limit(MOST_NAMED).forEach(row -> parts.putIfAbsent(row.ref(), row.reason()));
        if (refused.size() > MOST_NAMED) parts.put("rows", refused.size() - MOST_NAMED + " more could not be read");
        throw Problems.badRequest(parts);
    }
}
