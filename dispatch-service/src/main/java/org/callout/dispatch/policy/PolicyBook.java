package org.callout.dispatch.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.callout.Callout;
import org.callout.geo.policy.Case;
import org.callout.geo.policy.PolicyChoice;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.platform.transaction.AfterCommit;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Hands out policies. What an organisation has in force may be as it was a few seconds ago, since every call asks and hardly
 * any policy changes; a version that was chosen once is remembered as it is, since it never changes.
 */
@ApplicationScoped
public class PolicyBook {

    /** How long a replica may go by what it has read after another one has taken down a change. */
    static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final int MOST_ORGANISATIONS = 10_000;
    private static final int MOST_VERSIONS = 10_000;

    private final PolicyStore store;
    private final DeliveredPolicies delivered;

    private final Cache<String, List<VersionedPolicy>> inForce = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_ORGANISATIONS)
            .build();

    private final Cache<PolicyVersionRow.Key, VersionedPolicy> written =
            Caffeine.newBuilder().maximumSize(MOST_VERSIONS).build();

    PolicyBook(PolicyStore store, DeliveredPolicies delivered) {
        this.store = store;
        this.delivered = delivered;
    }

    /** The policy for a case of that organisation. */
    public Uni<VersionedPolicy> choose(Mutiny.Session session, String organisation, Case known) {
        return inForce(session, organisation).map(own -> PolicyChoice.choose(own, delivered.all(), known));
    }

    /** The policy that a callout runs by, as it was when it was chosen. */
    public Uni<VersionedPolicy> running(Mutiny.Session session, Callout callout) {
        UUID id = callout.policyId();
        Integer version = callout.policyVersion();
        if (id == null || version == null) {
            return Uni.createFrom()
                    .item(PolicyChoice.choose(
                            List.of(), delivered.all(), callout.facts().asCase()));
        }
        return recall(session, new PolicyVersionRow.Key(id, version));
    }

    /** The policies that callouts run by, by callout. */
    public Uni<Map<UUID, VersionedPolicy>> running(Mutiny.Session session, Collection<Callout> callouts) {
        Uni<Map<UUID, VersionedPolicy>> all = Uni.createFrom().item(HashMap::new);
        for (Callout callout : callouts) {
            all = all.call(known -> running(session, callout).invoke(policy -> known.put(callout.id(), policy)));
        }
        return all;
    }

    /**
     * A policy of the organisation, or a delivered one.
     *
     * @param version null for the one in force, or the last written where none is
     * @return empty when the organisation has no such policy or version
     */
    public Uni<Optional<VersionedPolicy>> find(
            Mutiny.Session session, String organisation, UUID id, @Nullable Integer version) {
        if (delivered.find(id).isPresent()) return findDelivered(session, id, version);
        return store.find(session, organisation, id)
                .chain(row -> row.isEmpty()
                        ? Uni.createFrom().item(Optional.<VersionedPolicy>empty())
                        : store.listVersions(session, id).map(versions -> pick(versions, version)));
    }

    private Uni<Optional<VersionedPolicy>> findDelivered(Mutiny.Session session, UUID id, @Nullable Integer version) {
        if (version == null) return Uni.createFrom().item(delivered.find(id));
        return store.listDelivered(session, id)
                .map(rows -> rows.stream()
                        .filter(row -> row.version() == version)
                        .findFirst()
                        .map(DeliveredPolicyRow::policy));
    }

    private static Optional<VersionedPolicy> pick(List<PolicyVersionRow> versions, @Nullable Integer version) {
        Optional<PolicyVersionRow> picked = version == null
                ? versions.stream()
                        .filter(PolicyVersionRow::isPublished)
                        .findFirst()
                        .or(() -> Optional.of(versions.getLast()))
                : versions.stream().filter(row -> row.version() == version).findFirst();
        return picked.map(PolicyVersionRow::policy);
    }

    /** What was in force is looked up anew, here at once and elsewhere before long, when the session's work is committed. */
    void forget(Mutiny.Session session, String organisation) {
        AfterCommit.hint(session, () -> inForce.invalidate(organisation));
    }

    private Uni<List<VersionedPolicy>> inForce(Mutiny.Session session, String organisation) {
        List<VersionedPolicy> known = inForce.getIfPresent(organisation);
        if (known != null) return Uni.createFrom().item(known);
        return store.listPublished(session, organisation)
                .map(rows -> rows.stream().map(PolicyVersionRow::policy).toList())
                .invoke(read -> inForce.put(organisation, read));
    }

    private Uni<VersionedPolicy> recall(Mutiny.Session session, PolicyVersionRow.Key key) {
        VersionedPolicy known = written.getIfPresent(key);
        if (known != null) return Uni.createFrom().item(known);
        return store.get(session, key).invoke(policy -> written.put(key, policy));
    }
}
