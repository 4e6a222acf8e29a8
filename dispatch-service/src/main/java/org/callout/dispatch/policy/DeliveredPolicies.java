package org.callout.dispatch.policy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.geo.policy.DefaultPolicies;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The delivered policies as this release says them, each with the version that its text has in this installation. A text that
 * was never seen here is written down before anything is decided by it, so that a later release, or an earlier one that still
 * runs beside it, finds what callouts run by.
 */
@ApplicationScoped
class DeliveredPolicies {

    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    /** Two replicas that start together must not number two texts alike. */
    private static final String ONE_AT_A_TIME = "lock table delivered_policy in share row exclusive mode";

    private final Transactions transactions;
    private final PolicyStore store;
    private final Clock clock;
    private volatile List<VersionedPolicy> current = List.of();

    DeliveredPolicies(Transactions transactions, PolicyStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    /** Before any call or message comes in. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        current = keep(DefaultPolicies.all()).await().atMost(LONGEST_START);
    }

    /** All of this release. */
    List<VersionedPolicy> all() {
        return current;
    }

    /** The one of that id, as this release says it. */
    Optional<VersionedPolicy> find(UUID id) {
        return current.stream().filter(policy -> policy.id().equals(id)).findFirst();
    }

    /** Gives every text the version under which it is kept here, a new one if it is not. */
    Uni<List<VersionedPolicy>> keep(List<VersionedPolicy> texts) {
        return transactions.run(session -> session.createNativeQuery(ONE_AT_A_TIME)
                .executeUpdate()
                .chain(() -> store.listDelivered(session))
                .chain(known -> keep(session, texts, known)));
    }

    private Uni<List<VersionedPolicy>> keep(
            Mutiny.Session session, List<VersionedPolicy> texts, List<DeliveredPolicyRow> known) {
        List<VersionedPolicy> versions = new ArrayList<>();
        List<DeliveredPolicyRow> unknown = new ArrayList<>();
        for (VersionedPolicy text : texts) {
            DeliveredPolicyRow row = known.stream()
                    .filter(each -> each.says(text))
                    .findFirst()
                    .orElseGet(() -> new DeliveredPolicyRow(next(text, known), clock.instant()));
            if (!known.contains(row)) unknown.add(row);
            versions.add(new VersionedPolicy(text.id(), row.version(), text.terms()));
        }
        return session.persistAll(unknown.toArray()).replaceWith(versions);
    }

    private static VersionedPolicy next(VersionedPolicy text, List<DeliveredPolicyRow> known) {
        int last = known.stream()
                .filter(row -> row.policyId().equals(text.id()))
                .mapToInt(DeliveredPolicyRow::version)
                .max()
                .orElse(0);
        return new VersionedPolicy(text.id(), last + 1, text.terms());
    }
}
