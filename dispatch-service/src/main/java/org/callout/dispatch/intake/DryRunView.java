package org.callout.dispatch.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.callout.dispatch.matching.Explanation;
import org.callout.dispatch.matching.NotAskable;
import org.callout.dispatch.matching.RoughArea;
import org.callout.geo.policy.WithheldReason;
import org.jspecify.annotations.Nullable;

/**
 * What the first wave would be.
 *
 * @param at when people would be asked
 * @param withheldReason why nobody would be alerted; null when the policy has no objection
 * @param patienceSeconds how long silence would be waited for
 * @param explanation whom, and why
 * @param areas roughly where those are who would be asked
 * @param notAskable who is near and could not be asked at all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DryRunView(
        Instant at,
        @Nullable WithheldReason withheldReason,
        int patienceSeconds,
        @JsonUnwrapped Explanation explanation,
        List<RoughArea> areas,
        NotAskable notAskable) {}
