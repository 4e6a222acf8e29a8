package org.callout.dispatch.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.alert.Engagement;
import org.callout.dispatch.alert.Engagements;
import org.hibernate.reactive.mutiny.Mutiny;

/** An emergency comes before a care alert that nobody has answered. */
@ApplicationScoped
public class CareOverruling {

    private final Decisions decisions;
    private final Engagements engagements;

    CareOverruling(Decisions decisions, Engagements engagements) {
        this.decisions = decisions;
        this.engagements = engagements;
    }

    /**
     * Sets those of the people free who are bound by unanswered care alerts. Each care callout is decided about in the same
     * transaction, unless somebody is at it just now: then that person stays bound, and nobody waits in a circle.
     *
     * @return whether any of them was bound like that
     */
    public Uni<Boolean> overrule(Mutiny.Session session, Collection<UUID> responderIds, Instant now) {
        return engagements.listCareOffers(session, responderIds).chain(offers -> {
            Uni<Void> overruled = Uni.createFrom().voidItem();
            for (Engagement offer : offers) {
                overruled = overruled.chain(() -> overrule(session, offer, now));
            }
            return overruled.replaceWith(!offers.isEmpty());
        });
    }

    private Uni<Void> overrule(Mutiny.Session session, Engagement offer, Instant now) {
        Uni<Optional<Decision>> decided = decisions.decideIfFree(
                session, offer.calloutId(), care -> ClosureRule.overrule(care, offer.alertId(), now));
        return decided.replaceWithVoid();
    }
}
