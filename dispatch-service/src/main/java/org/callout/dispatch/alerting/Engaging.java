package org.callout.dispatch.alerting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.alert.Engagements;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.decision.CareOverruling;
import org.callout.geo.policy.CalloutKind;
import org.hibernate.reactive.mutiny.Mutiny;

/** Binds people to a callout; for an incident also those whom only an unanswered care alert binds. */
@ApplicationScoped
class Engaging {

    private final Engagements engagements;
    private final CareOverruling careOverruling;

    Engaging(Engagements engagements, CareOverruling careOverruling) {
        this.engagements = engagements;
        this.careOverruling = careOverruling;
    }

    /** Gives the responders who were won. */
    Uni<Set<UUID>> engage(Mutiny.Session session, Callout callout, List<Engagements.Wish> wishes, Instant now) {
        return engagements
                .engage(session, callout.id(), callout.kind(), wishes, now)
                .chain(won -> {
                    var missed = wishes.stream()
                            .filter(wish -> !won.contains(wish.responderId()))
                            .toList();
                    if (missed.isEmpty() || callout.kind() != CalloutKind.INCIDENT)
                        return Uni.createFrom().item(won);
                    return overruleCare(session, missed, now)
                            .chain(overruled -> overruled
                                    ? engagements
                                            .engage(session, callout.id(), callout.kind(), missed, now)
                                            .map(alsoWon -> union(won, alsoWon))
                                    : Uni.createFrom().item(won));
                });
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        Set<UUID> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Whose care callout somebody is deciding about just now counts as lost. False when nobody is bound by care at all. */
    private Uni<Boolean> overruleCare(Mutiny.Session session, List<Engagements.Wish> missed, Instant now) {
        return careOverruling.overrule(
                session, missed.stream().map(Engagements.Wish::responderId).toList(), now);
    }
}
