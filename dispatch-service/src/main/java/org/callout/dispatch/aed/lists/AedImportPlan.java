package org.callout.dispatch.aed.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callout.dispatch.aed.AedSiteRow;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.lists.AedList;
import org.jspecify.annotations.Nullable;

/**
 * What a freshly read list changes about the rows known from the same list before. Rows of other lists and those added by
 * hand are no part of it.
 *
 * @param taken sites not known before
 * @param updated sites that are described differently now, or are back after having been retired
 * @param unchanged how many are as they were
 * @param retired rows that the list no longer has
 * @param kept references of rows that stay as they were, since what the list says of them now was refused
 */
record AedImportPlan(
        List<AedSite> taken, List<Update> updated, int unchanged, List<AedSiteRow> retired, Set<String> kept) {

    record Update(AedSiteRow row, AedSite site) {}

    /**
     * A device is not gone because its row has a typing error: what is refused is seen all the same.
     *
     * @param known all rows of the list, retired ones too, by their reference in it
     */
    static AedImportPlan of(AedList list, Map<String, AedSiteRow> known) {
        List<AedSite> taken = new ArrayList<>();
        List<Update> updated = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (AedSite site : list.taken()) {
            AedSiteRow row = known.get(site.sourceRef());
            seen.add(site.sourceRef());
            if (row == null) {
                taken.add(site);
            } else if (!row.saysTheSameAs(site)) {
                updated.add(new Update(row, site));
            }
        }
        Set<String> kept = list.refused().stream()
                .map(AedList.Refusal::ref)
                .filter(ref -> !seen.contains(ref) && isActive(known.get(ref)))
                .collect(Collectors.toUnmodifiableSet());
        List<AedSiteRow> retired = known.values().stream()
                .filter(row -> isActive(row) && !seen.contains(row.sourceRef()) && !kept.contains(row.sourceRef()))
                .toList();
        int unchanged = list.taken().size() - taken.size() - updated.size();
        return new AedImportPlan(taken, updated, unchanged, retired, kept);
    }

    private static boolean isActive(@Nullable AedSiteRow row) {
        return row != null && !row.isRetired();
    }

    boolean changesAnything() {
        return !(taken.isEmpty() && updated.isEmpty() && retired.isEmpty());
    }
}
