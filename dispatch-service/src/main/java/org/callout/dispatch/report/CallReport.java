package org.callout.dispatch.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.callout.geo.policy.CalloutKind;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's callouts of some days, counted.
 *
 * @param from first day
 * @param to last day
 * @param timeZone whose days and hours these are
 * @param groups those that any callout belongs to, in the order of their keys
 */
record CallReport(
        LocalDate from,
        LocalDate to,
        String timeZone,
        CalloutKind kind,
        Grouping by,
        Figures total,
        List<Group> groups) {

    /**
     * Callouts that have something in common.
     *
     * @param key what they have in common; empty for those that have no such thing
     * @param name of the policy that the key stands for; absent for other groupings
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(String key, @Nullable String name, Figures figures) {}
}
