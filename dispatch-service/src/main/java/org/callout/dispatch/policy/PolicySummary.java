package org.callout.dispatch.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callout.geo.policy.VersionedPolicy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A policy in a list.
 *
 * @param delivered whether it is one that Callout is delivered with, which nobody can change
 * @param name of the version in force, or of the latest one where none is
 * @param publishedVersion null when none is in force
 * @param latestVersion the last one written; above {@code publishedVersion} while a draft waits
 * @param publishedBy null for delivered ones, too
 */
@Schema(name = "PolicySummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicySummary(
        UUID id,
        boolean delivered,
        String name,
        PolicyBody.AppliesTo appliesTo,
        VersionState state,
        @Nullable Integer publishedVersion,
        int latestVersion,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt) {

    static PolicySummary delivered(VersionedPolicy policy) {
        PolicyBody body = PolicyBody.of(policy.terms());
        return new PolicySummary(
                policy.id(),
                true,
                body.name(),
                body.appliesTo(),
                VersionState.PUBLISHED,
                policy.version(),
                policy.version(),
                null,
                null);
    }

    /** @param published the version in force, if any is */
    static PolicySummary of(boolean retired, Optional<PolicyVersionRow> published, PolicyVersionRow latest) {
        PolicyVersionRow shown = published.orElse(latest);
        return new PolicySummary(
                shown.policyId(),
                false,
                shown.body().name(),
                shown.body().appliesTo(),
                retired ? VersionState.RETIRED : published.isPresent() ? VersionState.PUBLISHED : VersionState.DRAFT,
                published.map(PolicyVersionRow::version).orElse(null),
                latest.version(),
                published.map(row -> row.publisher()).orElse(null),
                published.map(row -> row.publishedAt()).orElse(null));
    }
}
