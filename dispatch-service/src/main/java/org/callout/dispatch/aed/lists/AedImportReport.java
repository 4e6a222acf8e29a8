package org.callout.dispatch.aed.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.callout.dispatch.aed.AedSiteRow;
import org.callout.geo.aed.AedSite;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param taken how many sites were not known before
 * @param updated how many were described differently, or had been retired
 * @param unchanged how many were as they are
 * @param retired how many the list no longer has
 * @param refused every row that could not be taken
 * @param preview whether nothing was changed: the numbers are what an import would do
 * @param changes which sites they are; null in the report of an earlier import
 */
@Schema(name = "AedImportReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AedImportReport(
        String source,
        Instant at,
        AedListFormat format,
        int taken,
        int updated,
        int unchanged,
        int retired,
        List<Refused> refused,
        boolean preview,
        @Nullable Changes changes) {

    private static final int MOST_NAMED = 200;

    /** Names of the first 200 sites, in the list, of each sort of change. */
    @Schema(name = "AedImportChanges")
    record Changes(List<String> taken, List<String> updated, List<String> retired) {

        static Changes of(AedImportPlan plan) {
            return new Changes(
                    named(plan.taken().stream().map(AedSite::sourceRef)),
                    named(plan.updated().stream().map(update -> update.site().sourceRef())),
                    named(plan.retired().stream().map(AedSiteRow::sourceRef)));
        }

        private static List<String> named(Stream<String> refs) {
            return refs.sorted().limit(MOST_NAMED).toList();
        }
    }

    /** The report of an import that has just been done, or of a list that was only read. */
    AedImportReport with(Changes named, boolean onlyRead) {
        return new AedImportReport(source, at, format, taken, updated, unchanged, retired, refused, onlyRead, named);
    }

    /**
     * A row that was not taken.
     *
     * @param ref the site's name in the list, its row where it has none
     */
    @Schema(name = "AedImportRefusal")
    record Refused(String ref, String reason) {}
}
