package org.callout.dispatch.matching;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.callout.dispatch.decision.Situation;

/** Completes an explanation, when nobody waits for it any more. */
@ApplicationScoped
public class Audit {

    private final Bystanders bystanders;
    private final Clock clock;

    Audit(Bystanders bystanders, Clock clock) {
        this.bystanders = bystanders;
        this.clock = clock;
    }

    /** Who is near a callout and cannot be asked, beside those whom the explanation tells of. */
    public Uni<NotAskable> of(Situation situation, Explanation explanation) {
        Instant now = clock.instant();
        return bystanders.find(new Moment(situation, now, now), explanation);
    }
}
