package org.callout.dispatch.presence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.geo.policy.Tier;
import org.hibernate.reactive.mutiny.Mutiny;

/** How far an organisation trusts its members now. */
@ApplicationScoped
public class MembershipTiers {

    private static final String OF_MEMBERS = """
            select cast(responder_id as text), tier
            from presence_membership
            where organisation = :organisation
              and responder_id in (:responders)
              and (valid_until is null or valid_until > :now)
            """;

    /** The tiers of those who are members at that time, by responder; read in a transaction that decides by them. */
    public Uni<Map<UUID, Tier>> find(
            Mutiny.Session session, String organisation, Collection<UUID> responderIds, Instant now) {
        if (responderIds.isEmpty()) return Uni.createFrom().item(Map.of());
        return session.createNativeQuery(OF_MEMBERS, Object[].class)
                .setParameter("organisation", organisation)
                .setParameter("responders", List.copyOf(responderIds))
                .setParameter("now", now)
                .getResultList()
                .map(MembershipTiers::byResponder);
    }

    private static Map<UUID, Tier> byResponder(List<Object[]> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> UUID.fromString((String) row[0]), row -> Tier.ofLevel(((Number) row[1]).intValue())));
    }
}
