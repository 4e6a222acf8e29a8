package org.callout.dispatch.aed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callout.geo.aed.AedSite;

/**
 * What a freshly read list changes about the sites known from the same list before. Sites of other lists and those
 * added by hand are no part of it.
 *
 * @param taken sites not known before
 * @param updated sites that are described differently now, or are back after having been retired
 * @param retired sites that the list no longer has
 */
record AedImportPlan(List<AedSite> taken, List<Update> updated, List<AedSiteRow> retired) {

    record Update(AedSiteRow row, AedSite site) {}

    /**
     * @param list each reference once
     * @param known all sites of the list, retired ones too, by their reference in it
     */
    static AedImportPlan of(List<AedSite> list, Map<String, AedSiteRow> known) {
        List<AedSite> taken = new ArrayList<>();
        List<Update> updated = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (AedSite site : list) {
            AedSiteRow row = known.get(site.sourceRef());
            seen.add(site.sourceRef());
            if (row == null) {
                taken.add(site);
            } else if (row.isRetired() || !saysTheSame(row.site(), site)) {
                updated.add(new Update(row, site));
            }
        }
        List<AedSiteRow> retired = known.values().stream()
                .filter(row -> !row.isRetired() && !seen.contains(row.sourceRef()))
                .toList();
        return new AedImportPlan(taken, updated, retired);
    }

    boolean changesAnything() {
        return !(taken.isEmpty() && updated.isEmpty() && retired.isEmpty());
    }

    /** A list knows neither our identity of the site nor the condition of the device. */
    private static boolean saysTheSame(AedSite known, AedSite read) {
        return known.equals(new AedSite(
                known.id(),
                read.source(),
                read.sourceRef(),
                read.position(),
                read.access(),
                read.indoor(),
                read.level(),
                read.openingHours(),
                read.description(),
                known.condition()));
    }
}
