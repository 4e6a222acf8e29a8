package org.callout.dispatch.aed.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callout.dispatch.aed.AedSiteRow;
import org.callout.geo.aed.AedSite;

/**
 * What a freshly read list changes about the rows known from the same list before. Rows of other lists and those added by
 * hand are no part of it.
 *
 * @param taken sites not known before
 * @param updated sites that are described differently now, or are back after having been retired
 * @param unchanged how many are as they were
 * @param retired rows that the list no longer has
 */
record AedImportPlan(List<AedSite> taken, List<Update> updated, int unchanged, List<AedSiteRow> retired) {

    record Update(AedSiteRow row, AedSite site) {}

    /**
     * @param list each reference once
     * @param known all rows of the list, retired ones too, by their reference in it
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
            } else if (!row.saysTheSameAs(site)) {
                updated.add(new Update(row, site));
            }
        }
        List<AedSiteRow> retired = known.values().stream()
                .filter(row -> !row.isRetired() && !seen.contains(row.sourceRef()))
                .toList();
        return new AedImportPlan(taken, updated, list.size() - taken.size() - updated.size(), retired);
    }

    boolean changesAnything() {
        return !(taken.isEmpty() && updated.isEmpty() && retired.isEmpty());
    }
}
