package org.callout.dispatch.alerting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.ExpiryRule;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.matching.Matching;

/** Works out the next wave of a callout, and better ways for its runners, without any lock. */
@ApplicationScoped
class WavePlanning {

    private final Matching matching;
    private final AedReview aedReview;

    WavePlanning(Matching matching, AedReview aedReview) {
        this.matching = matching;
        this.aedReview = aedReview;
    }

    /** The plan for a situation read without a lock; the situation's objects are used up by it. */
    Uni<PlannedWave> plan(Situation situation, Instant now) {
        long version = situation.callout().version();
        ExpiryRule.expireOverdue(new Decision(situation, now));
        return Uni.combine()
                .all()
                .unis(matching.match(situation, now), aedReview.detours(situation, now))
                .with((match, detours) -> new PlannedWave(version, match, detours));
    }
}
