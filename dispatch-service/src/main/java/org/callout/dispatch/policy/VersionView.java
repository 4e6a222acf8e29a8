package org.callout.dispatch.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of a policy.
 *
 * @param writtenBy null for delivered ones, and so is {@code writtenAt}
 * @param byCaller whether the caller has written it: then somebody else has to put it in force
 * @param restores the earlier version that it brings back; null when it says something of its own
 * @param publishedAt when it was last put in force; null for a draft
 * @param policy what it says; null in a list
 */
@Schema(name = "PolicyVersionView")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionView(
        int version,
        VersionState state,
        @Nullable String comment,
        @Nullable String writtenBy,
        @Nullable Instant writtenAt,
        boolean byCaller,
        @Nullable Integer restores,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        @Nullable PolicyBody policy) {

    static VersionView listed(PolicyVersionRow row, Author caller) {
        return of(row, caller, null);
    }

    static VersionView whole(PolicyVersionRow row, Author caller) {
        return of(row, caller, row.body());
    }

    /** @param current whether the running release says it so */
    static VersionView delivered(DeliveredPolicyRow row, boolean current) {
        VersionState state = current ? VersionState.PUBLISHED : VersionState.RETIRED;
        return new VersionView(row.version(), state, null, null, null, false, null, null, null, row.body());
    }

    private static VersionView of(PolicyVersionRow row, Author caller, @Nullable PolicyBody body) {
        return new VersionView(
                row.version(),
                row.state(),
                row.comment(),
                row.author(),
                row.createdAt(),
                row.isBy(caller),
                row.restores(),
                row.publisher(),
                row.publishedAt(),
                body);
    }
}
