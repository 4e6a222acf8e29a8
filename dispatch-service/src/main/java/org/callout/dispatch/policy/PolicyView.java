package org.callout.dispatch.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.callout.geo.policy.VersionedPolicy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A policy with what it says.
 *
 * @param version the one shown: that in force, or the latest where none is
 */
@Schema(name = "PolicyView")
record PolicyView(@JsonUnwrapped PolicySummary summary, int version, PolicyBody policy) {

    static PolicyView delivered(VersionedPolicy policy) {
        return new PolicyView(PolicySummary.delivered(policy), policy.version(), PolicyBody.of(policy.terms()));
    }

    /** @param versions all of them, the first one first */
    static PolicyView of(PolicyRow row, List<PolicyVersionRow> versions) {
        var published = versions.stream().filter(PolicyVersionRow::isPublished).findFirst();
        PolicyVersionRow latest = versions.getLast();
        PolicyVersionRow shown = published.orElse(latest);
        return new PolicyView(PolicySummary.of(row.isRetired(), published, latest), shown.version(), shown.body());
    }
}
