package org.callout.dispatch.aed.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callout.dispatch.aed.AedSites;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.platform.transaction.Transactions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Where the AED sites come from, under which terms, and what became of the newest import. */
@Path("/v1/aed-sources")
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
@Tag(name = "AED sites")
class AedSourceResource {

    private static final String DEVICES = "select source, count(*) from Aed where retiredAt is null group by source";

    private final Transactions transactions;
    private final AedImporting importing;

    AedSourceResource(Transactions transactions, AedImporting importing) {
        this.transactions = transactions;
        this.importing = importing;
    }

    /**
     * A source.
     *
     * @param devices how many devices it describes now; one that several lists have counts for one of them
     */
    @Schema(name = "AedSourceView")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AedSourceView(
            String name,
            String licence,
            String attribution,
            int rank,
            long devices,
            @Nullable Instant importedAt) {

        static AedSourceView of(AedSource source, Map<String, Long> devices) {
            return new AedSourceView(
                    source.name(),
                    source.licence(),
                    source.attribution(),
                    source.rank(),
                    devices.getOrDefault(source.name(), 0L),
                    source.importedAt());
        }
    }

    @GET
    @Operation(
            summary = "List the sources with licence and attribution; the first describes a device that several have")
    public Uni<List<AedSourceView>> list() {
        return transactions.read(session -> devices(session)
                .chain(devices -> session.createQuery("from AedSource order by rank, name", AedSource.class)
                        .setReadOnly(true)
                        .getResultList()
                        .map(sources -> sources.stream()
                                .map(source -> AedSourceView.of(source, devices))
                                .toList())));
    }

    private static Uni<Map<String, Long>> devices(Mutiny.Session session) {
        return session.createQuery(DEVICES, Object[].class)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1])));
    }

    @DELETE
    @Path("/{name}/devices")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Retire what a list describes, for one that is of no use here any more",
            description =
                    "Importing the list again brings its devices back. Other lists' descriptions of the same devices stay.")
    @APIResponse(responseCode = "204", description = "Retired")
    @APIResponse(responseCode = "404", description = "No such source")
    @APIResponse(responseCode = "409", description = "Devices added by hand are removed one by one")
    public Uni<Void> retire(@PathParam("name") String name) {
        if (name.equals(AedSites.BY_HAND)) throw Problems.conflict("Devices added by hand are removed one by one");
        return importing.retire(name);
    }

    @GET
    @Path("/{name}/last-import")
    @Operation(summary = "What became of the newest import, with every row that was not taken and why")
    public Uni<AedImportReport> lastImport(String name) {
        return transactions
                .read(session -> session.find(KeptReport.class, name))
                .map(report -> Optional.ofNullable(report)
                        .orElseThrow(Problems::notFound)
                        .view());
    }
}
