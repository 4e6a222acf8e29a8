package org.callout.dispatch.alert;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.geo.policy.CalloutKind;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Who is bound to which callout. The table decides who wins a person: one row a responder, first come. Always called within
 * a transaction that holds the callout's lock. Nobody waits for a person: whoever is being taken by another transaction just
 * now counts as lost, so that callouts that want the same people, in whatever order, never wait for each other in a circle.
 */
@ApplicationScoped
public class Engagements {

    /** Kind of engagement by an unanswered care alert, which an incident may overrule. */
    public static final String CARE_OFFER = "CARE_OFFER";

    /**
     * The lock is per person and held until the transaction ends; its key is the hash of the person's id under a seed that
     * is ours alone ("engg" in ASCII), so that it meets no other use of advisory locks.
     */
    private static final String ENGAGE = """
            insert into engagement (responder_id, callout_id, alert_id, kind, since)
            select cast(wish ->> 'responder' as uuid), cast(:callout as uuid), cast(wish ->> 'alert' as uuid), :kind, :since
            from jsonb_array_elements(cast(cast(:wishes as text) as jsonb)) as wish
            where pg_try_advisory_xact_lock(hashtextextended(wish ->> 'responder', 1701734247))
            on conflict (responder_id) do nothing
            """;

    /** A person wanted for an alert. */
    public record Wish(UUID responderId, UUID alertId) {}

    /** Binds whoever is free and not being taken by somebody else this moment; gives the responders who were won. */
    public Uni<Set<UUID>> engage(
            Mutiny.Session session, UUID calloutId, CalloutKind kind, Collection<Wish> wishes, Instant now) {
        if (wishes.isEmpty()) return Uni.createFrom().item(Set.of());
        return session.createNativeQuery(ENGAGE)
                .setParameter("callout", calloutId.toString())
                .setParameter("kind", kind == CalloutKind.INCIDENT ? kind.name() : CARE_OFFER)
                .setParameter("since", now)
                .setParameter("wishes", json(wishes))
                .executeUpdate()
                .chain(won ->
                        won == wishes.size() ? Uni.createFrom().item(responders(wishes)) : wonOf(session, wishes));
    }

    private static String json(Collection<Wish> wishes) {
        return wishes.stream()
                .map(wish -> "{\"responder\":\"%s\",\"alert\":\"%s\"}".formatted(wish.responderId(), wish.alertId()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Set<UUID> responders(Collection<Wish> wishes) {
        return wishes.stream().map(Wish::responderId).collect(Collectors.toSet());
    }

    private static Uni<Set<UUID>> wonOf(Mutiny.Session session, Collection<Wish> wishes) {
        return session.createSelectionQuery(
                        "select responderId from Engagement where responderId in :responders and alertId in :alerts",
                        UUID.class)
                .setParameter("responders", List.copyOf(responders(wishes)))
                .setParameter("alerts", wishes.stream().map(Wish::alertId).toList())
                .getResultList()
                .map(HashSet::new);
    }

    /** Engagements of these people by care alerts that they have not answered: an incident may overrule those. */
    public Uni<List<Engagement>> listCareOffers(Mutiny.Session session, Collection<UUID> responderIds) {
        if (responderIds.isEmpty()) return Uni.createFrom().item(List.of());
        return session.createSelectionQuery(
                        "from Engagement where responderId in :responders and kind = :kind order by responderId",
                        Engagement.class)
                .setParameter("responders", List.copyOf(responderIds))
                .setParameter("kind", CARE_OFFER)
                .getResultList();
    }

    /** Ends the engagement of people bound to this callout; whoever is bound elsewhere by now stays bound there. */
    public Uni<Void> free(Mutiny.Session session, UUID calloutId, Collection<UUID> responderIds) {
        if (responderIds.isEmpty()) return Uni.createFrom().voidItem();
        return session.createMutationQuery(
                        "delete from Engagement where calloutId = :callout and responderId in :responders")
                .setParameter("callout", calloutId)
                .setParameter("responders", List.copyOf(responderIds))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whoever is bound by these alerts is bound to that callout from now on. */
    public Uni<Void> hand(Mutiny.Session session, Collection<UUID> alertIds, UUID calloutId) {
        if (alertIds.isEmpty()) return Uni.createFrom().voidItem();
        return session.createMutationQuery("update Engagement set calloutId = :callout where alertId in :alerts")
                .setParameter("callout", calloutId)
                .setParameter("alerts", List.copyOf(alertIds))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Makes an answered care alert as firm as any other engagement; does nothing for anybody whom it does not bind. */
    public Uni<Void> confirm(Mutiny.Session session, UUID alertId) {
        return session.createMutationQuery(
                        "update Engagement set kind = :firm where alertId = :alert and kind = :offer")
                .setParameter("alert", alertId)
                .setParameter("firm", CalloutKind.CARE_REQUEST.name())
                .setParameter("offer", CARE_OFFER)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whether the responder is bound to this alert, or can be bound to it now because nobody else holds them. */
    public Uni<Boolean> holds(Mutiny.Session session, Alert alert, CalloutKind kind, Instant now) {
        return session.find(Engagement.class, alert.responderId())
                .chain(held -> held == null
                        ? engage(
                                        session,
                                        alert.calloutId(),
                                        kind,
                                        List.of(new Wish(alert.responderId(), alert.id())),
                                        now)
                                .map(won -> !won.isEmpty())
                        : Uni.createFrom().item(held.alertId().equals(alert.id())));
    }
}
