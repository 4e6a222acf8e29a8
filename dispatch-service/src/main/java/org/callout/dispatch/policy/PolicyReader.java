package org.callout.dispatch.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.geo.policy.AlertingPolicy.AppliesTo;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.platform.problem.Problems;
import org.callout.platform.transaction.Transactions;

/** Shows an organisation its policies, and the delivered ones that hold where it has none of its own. */
@ApplicationScoped
class PolicyReader {

    private static final Comparator<PolicySummary> BY_CATEGORY = Comparator.comparing(
                    (PolicySummary policy) -> policy.appliesTo().category())
            .thenComparing(PolicySummary::delivered)
            .thenComparing(PolicySummary::name)
            .thenComparing(PolicySummary::id);

    private final Transactions transactions;
    private final PolicyStore store;
    private final DeliveredPolicies delivered;

    PolicyReader(Transactions transactions, PolicyStore store, DeliveredPolicies delivered) {
        this.transactions = transactions;
        this.store = store;
        this.delivered = delivered;
    }

    Uni<List<PolicySummary>> list(String organisation) {
        return transactions.read(session -> store.listPublished(session, organisation)
                .chain(published -> store.listLatest(session, organisation).map(latest -> list(published, latest))));
    }

    private List<PolicySummary> list(List<PolicyVersionRow> published, List<PolicyVersionRow> latest) {
        Map<UUID, PolicyVersionRow> inForce =
                published.stream().collect(Collectors.toMap(PolicyVersionRow::policyId, Function.identity()));
        Stream<PolicySummary> own = latest.stream()
                .map(row -> PolicySummary.of(false, Optional.ofNullable(inForce.get(row.policyId())), row));
        List<AppliesTo> covered =
                published.stream().map(row -> row.policy().terms().appliesTo()).toList();
        Stream<PolicySummary> ours = delivered.all().stream()
                .filter(policy -> covered.stream().noneMatch(theirs -> covers(theirs, policy)))
                .map(PolicySummary::delivered);
        return Stream.concat(own, ours).sorted(BY_CATEGORY).toList();
    }

    /** Whether no callout is left for the delivered one. */
    private static boolean covers(AppliesTo own, VersionedPolicy delivered) {
        AppliesTo other = delivered.terms().appliesTo();
        return own.category() == other.category()
                && own.determinants().isEmpty()
                && (own.ageGroups().isEmpty() || own.ageGroups().containsAll(other.ageGroups()));
    }

    Uni<PolicyView> get(String organisation, UUID id) {
        return delivered
                .find(id)
                .map(policy -> Uni.createFrom().item(PolicyView.delivered(policy)))
                .orElseGet(() -> transactions.read(session -> store.find(session, organisation, id)
                        .map(PolicyDesk::found)
                        .chain(row -> store.listVersions(session, id).map(versions -> PolicyView.of(row, versions)))));
    }

    /** The versions of a policy, the first one first, without what they say. */
    Uni<List<VersionView>> versions(String organisation, UUID id, Author caller) {
        return versions(organisation, id, row -> VersionView.listed(row, caller));
    }

    Uni<VersionView> version(String organisation, UUID id, int version, Author caller) {
        return versions(organisation, id, row -> VersionView.whole(row, caller))
                .map(all -> all.stream()
                        .filter(each -> each.version() == version)
                        .findFirst()
                        .orElseThrow(Problems::notFound));
    }

    private Uni<List<VersionView>> versions(
            String organisation, UUID id, Function<PolicyVersionRow, VersionView> show) {
        return delivered
                .find(id)
                .map(this::deliveredVersions)
                .orElseGet(() -> rows(organisation, id)
                        .map(rows -> rows.stream().map(show).toList()));
    }

    private Uni<List<VersionView>> deliveredVersions(VersionedPolicy current) {
        return transactions
                .read(session -> store.listDelivered(session, current.id()))
                .map(rows -> rows.stream()
                        .map(row -> VersionView.delivered(row, row.version() == current.version()))
                        .toList());
    }

    /** Who did what with a policy, when and why, the first of it first; nobody did anything with a delivered one. */
    Uni<List<PolicyActRow.View>> history(String organisation, UUID id) {
        if (delivered.find(id).isPresent()) return Uni.createFrom().item(List.of());
        return transactions.read(session -> store.find(session, organisation, id)
                .map(PolicyDesk::found)
                .chain(row -> store.listActs(session, id))
                .map(acts -> acts.stream().map(PolicyActRow::view).toList()));
    }

    private Uni<List<PolicyVersionRow>> rows(String organisation, UUID id) {
        return transactions.read(session -> store.find(session, organisation, id)
                .map(PolicyDesk::found)
                .chain(row -> store.listVersions(session, id)));
    }
}
