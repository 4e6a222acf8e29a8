package org.callout.dispatch.aed;

import java.util.List;
import org.callout.geo.aed.AedImport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import did.
 *
 * @param taken how many sites were not known before
 * @param updated how many were described differently, or had been retired
 * @param retired how many the list no longer has
 * @param refused what could not be taken
 */
@Schema(name = "AedImportReport")
record AedImportReport(int taken, int updated, int retired, List<Refused> refused) {

    /** @param ref the site's name in the list, its row where it has none */
    @Schema(name = "AedImportRefusal")
    record Refused(String ref, String reason) {}

    static AedImportReport of(AedImportPlan plan, List<AedImport.Refusal> refusals) {
        return new AedImportReport(
                plan.taken().size(),
                plan.updated().size(),
                plan.retired().size(),
                refusals.stream()
                        .map(refusal -> new Refused(refusal.ref(), refusal.reason()))
                        .toList());
    }
}
