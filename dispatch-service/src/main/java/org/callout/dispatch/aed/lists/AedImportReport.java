package org.callout.dispatch.aed.lists;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import did.
 *
 * @param taken how many sites were not known before
 * @param updated how many were described differently, or had been retired
 * @param unchanged how many were as they are
 * @param retired how many the list no longer has
 * @param refused every row that could not be taken
 */
@Schema(name = "AedImportReport")
record AedImportReport(
        String source,
        Instant at,
        AedListFormat format,
        int taken,
        int updated,
        int unchanged,
        int retired,
        List<Refused> refused) {

    /**
     * A row that was not taken.
     *
     * @param ref the site's name in the list, its row where it has none
     */
    @Schema(name = "AedImportRefusal")
    record Refused(String ref, String reason) {}
}
