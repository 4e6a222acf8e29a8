package org.callout.dispatch.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.geo.policy.VersionedPolicy;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored policies. An organisation finds its own only. */
@ApplicationScoped
class PolicyStore {

    private static final String PUBLISHED = """
            select version from PolicyVersionRow version join PolicyRow policy on policy.id = version.policyId
            where policy.organisation = :organisation and version.state = PUBLISHED
            order by policy.id
            """;

    private static final String LATEST = """
            select version from PolicyVersionRow version join PolicyRow policy on policy.id = version.policyId
            where policy.organisation = :organisation and policy.retiredAt is null
              and version.version = (select max(one.version) from PolicyVersionRow one where one.policyId = policy.id)
            order by policy.id
            """;

    /** Those in force. */
    Uni<List<PolicyVersionRow>> listPublished(Mutiny.Session session, String organisation) {
        return list(session, PUBLISHED, "organisation", organisation);
    }

    /** The last written version of each policy that is not retired. */
    Uni<List<PolicyVersionRow>> listLatest(Mutiny.Session session, String organisation) {
        return list(session, LATEST, "organisation", organisation);
    }

    /** All versions of a policy, the first one first. */
    Uni<List<PolicyVersionRow>> listVersions(Mutiny.Session session, UUID policyId) {
        return list(session, "from PolicyVersionRow where policyId = :policy order by version", "policy", policyId);
    }

    /** What was done with a policy, the first of it first. */
    Uni<List<PolicyActRow>> listActs(Mutiny.Session session, UUID policyId) {
        return session.createSelectionQuery(
                        "from PolicyActRow where policyId = :policy order by at, id", PolicyActRow.class)
                .setParameter("policy", policyId)
                .getResultList();
    }

    /** Every text that was ever delivered here. */
    Uni<List<DeliveredPolicyRow>> listDelivered(Mutiny.Session session) {
        return session.createSelectionQuery("from DeliveredPolicyRow", DeliveredPolicyRow.class)
                .getResultList();
    }

    /** The texts of a delivered policy, the first one first. */
    Uni<List<DeliveredPolicyRow>> listDelivered(Mutiny.Session session, UUID policyId) {
        return session.createSelectionQuery(
                        "from DeliveredPolicyRow where policyId = :policy order by version", DeliveredPolicyRow.class)
                .setParameter("policy", policyId)
                .getResultList();
    }

    /** What a version said, an organisation's own or a delivered one; it must have been written. */
    Uni<VersionedPolicy> get(Mutiny.Session session, PolicyVersionRow.Key key) {
        return session.find(PolicyVersionRow.class, key)
                .chain(own -> own != null
                        ? Uni.createFrom().item(own.policy())
                        : session.find(DeliveredPolicyRow.class, key).map(DeliveredPolicyRow::policy));
    }

    Uni<Optional<PolicyRow>> find(Mutiny.Session session, String organisation, UUID id) {
        return session.find(PolicyRow.class, id).map(row -> own(row, organisation));
    }

    /** The policy, locked until the transaction ends. */
    Uni<Optional<PolicyRow>> lock(Mutiny.Session session, String organisation, UUID id) {
        return session.find(PolicyRow.class, id, LockModeType.PESSIMISTIC_WRITE).map(row -> own(row, organisation));
    }

    /** How many policies an organisation has that are not retired. */
    Uni<Long> count(Mutiny.Session session, String organisation) {
        return session.createSelectionQuery(
                        "select count(*) from PolicyRow where organisation = :organisation and retiredAt is null",
                        Long.class)
                .setParameter("organisation", organisation)
                .getSingleResult();
    }

    private static Optional<PolicyRow> own(@Nullable PolicyRow row, String organisation) {
        return Optional.ofNullable(row).filter(found -> found.organisation().equals(organisation));
    }

    private static Uni<List<PolicyVersionRow>> list(
            Mutiny.Session session, String query, String parameter, Object value) {
        return session.createSelectionQuery(query, PolicyVersionRow.class)
                .setParameter(parameter, value)
                .getResultList();
    }
}
