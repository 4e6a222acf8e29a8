package org.callout.dispatch.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.Callouts;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.policy.PolicyBook;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads callouts with all that belongs to them. */
@ApplicationScoped
public class Situations {

    private final Transactions transactions;
    private final Callouts callouts;
    private final PolicyBook policies;

    Situations(Transactions transactions, Callouts callouts, PolicyBook policies) {
        this.transactions = transactions;
        this.callouts = callouts;
        this.policies = policies;
    }

    /**
     * The situation now, without a lock: it may be old the next moment, and what is read after the callout may be newer than
     * its version. Empty when there is no such callout.
     */
    public Uni<Optional<Situation>> find(UUID calloutId) {
        return transactions.read(session -> find(session, calloutId));
    }

    /** Like {@link #find(UUID)}, in a transaction that reads more. */
    public Uni<Optional<Situation>> find(Mutiny.Session session, UUID calloutId) {
        return callouts.find(session, calloutId).chain(found -> complete(session, found));
    }

    /** The situation under the callout's lock; empty when there is no such callout. */
    Uni<Optional<Situation>> lock(Mutiny.Session session, UUID calloutId) {
        return callouts.lock(session, calloutId).chain(found -> complete(session, found));
    }

    /**
     * The situation under its lock of the callout that this one has become part of, or else its own. It is held meanwhile too;
     * whoever merges never waits for the second of the two, so nobody waits in a circle.
     */
    Uni<Optional<Situation>> lockSurvivor(Mutiny.Session session, UUID calloutId) {
        return callouts.lock(session, calloutId).chain(found -> {
            UUID survivor = found.map(Callout::mergedInto).orElse(null);
            return survivor == null ? complete(session, found) : lockSurvivor(session, survivor);
        });
    }

    /** The situation under the callout's lock; empty when somebody else holds it or there is no such callout. */
    Uni<Optional<Situation>> lockIfFree(Mutiny.Session session, UUID calloutId) {
        return callouts.lockIfFree(session, calloutId).chain(found -> complete(session, found));
    }

    /**
     * Those of these callouts that there are, without a lock, by as many statements as of one: what is read after the
     * callouts may be newer than their versions.
     */
    public Uni<List<Situation>> list(Mutiny.Session session, Collection<UUID> calloutIds) {
        if (calloutIds.isEmpty()) return Uni.createFrom().item(List.of());
        return all(session, Callout.class, "from Callout where id in :callouts", calloutIds)
                .chain(found -> policies.running(session, found)
                        .chain(policies -> all(
                                        session,
                                        Need.class,
                                        "from Need where calloutId in :callouts order by role",
                                        calloutIds)
                                .chain(needs -> all(
                                                session,
                                                Alert.class,
                                                "from Alert where calloutId in :callouts order by id",
                                                calloutIds)
                                        .chain(alerts -> all(
                                                        session,
                                                        Assignment.class,
                                                        "from Assignment where calloutId in :callouts order by id",
                                                        calloutIds)
                                                .map(assignments ->
                                                        situations(found, policies, needs, alerts, assignments))))));
    }

    private static List<Situation> situations(
            List<Callout> callouts,
            Map<UUID, VersionedPolicy> policies,
            List<Need> needs,
            List<Alert> alerts,
            List<Assignment> assignments) {
        var needsOf = needs.stream().collect(Collectors.groupingBy(Need::calloutId));
        var alertsOf = alerts.stream().collect(Collectors.groupingBy(Alert::calloutId));
        var assignmentsOf = assignments.stream().collect(Collectors.groupingBy(Assignment::calloutId));
        return callouts.stream()
                .map(callout -> new Situation(
                        callout,
                        Objects.requireNonNull(policies.get(callout.id())),
                        needsOf.getOrDefault(callout.id(), List.of()),
                        alertsOf.getOrDefault(callout.id(), List.of()),
                        assignmentsOf.getOrDefault(callout.id(), List.of())))
                .toList();
    }

    private static <T> Uni<List<T>> all(
            Mutiny.Session session, Class<T> type, String query, Collection<UUID> calloutIds) {
        return session.createSelectionQuery(query, type)
                .setParameter("callouts", calloutIds)
                .getResultList();
    }

    private Uni<Optional<Situation>> complete(Mutiny.Session session, Optional<Callout> found) {
        return found.map(callout -> complete(session, callout).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Situation> complete(Mutiny.Session session, Callout callout) {
        return policies.running(session, callout).chain(policy -> complete(session, callout, policy));
    }

    private Uni<Situation> complete(Mutiny.Session session, Callout callout, VersionedPolicy policy) {
        UUID id = callout.id();
        var needsRead = list(session, Need.class, "from Need where calloutId = :callout order by role", id);
        if (callout.isUntouched()) {
            return needsRead.map(needs -> new Situation(callout, policy, needs, List.of(), List.of()));
        }
        return needsRead.chain(needs -> list(
                        session, Alert.class, "from Alert where calloutId = :callout order by id", id)
                .chain(alerts -> list(
                                session, Assignment.class, "from Assignment where calloutId = :callout order by id", id)
                        .map(assignments -> new Situation(callout, policy, needs, alerts, assignments))));
    }

    private static <T> Uni<List<T>> list(Mutiny.Session session, Class<T> type, String query, UUID calloutId) {
        return session.createSelectionQuery(query, type)
                .setParameter("callout", calloutId)
                .getResultList();
    }
}
