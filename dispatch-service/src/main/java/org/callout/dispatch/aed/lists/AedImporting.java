package org.callout.dispatch.aed.lists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callout.dispatch.aed.AedSiteRow;
import org.callout.dispatch.aed.AedSites;
import org.callout.dispatch.aed.lists.AedImportReport.Changes;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.DeviceKey;
import org.callout.geo.aed.lists.AedList;
import org.callout.platform.id.Ids;
import org.callout.platform.problem.Problems;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Brings the stored rows of one list up to date with the list, all or nothing. */
@ApplicationScoped
class AedImporting {

    /** One import at a time: two lists may be the first to describe the same device. Readers do not wait. */
    private static final String ONE_AT_A_TIME = "lock table aed_source in share row exclusive mode";

    private final Transactions transactions;
    private final AedSites sites;
    private final DeviceIds devices;
    private final Ids ids;
    private final Clock clock;

    AedImporting(Transactions transactions, AedSites sites, DeviceIds devices, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.sites = sites;
        this.devices = devices;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A list as it came in.
     *
     * @param byWhom subject of whoever imports it
     */
    record Arrival(String source, SourceTerms terms, String byWhom, AedListFormat format, AedList list) {}

    /** Takes new sites, describes known ones anew, retires those that the list no longer has. */
    Uni<AedImportReport> replace(Arrival arrival) {
        return transactions.run(session -> session.createNativeQuery(ONE_AT_A_TIME)
                .executeUpdate()
                .chain(() -> agree(session, arrival))
                .chain(source -> replace(session, arrival, source)));
    }

    /** What taking in the list would change; nothing is. */
    Uni<AedImportReport> preview(Arrival arrival) {
        return transactions
                .read(session -> sites.listOf(session, arrival.source))
                .map(known -> AedImportPlan.of(arrival.list, byReference(known)))
                .map(plan -> report(arrival, plan, clock.instant()).view().with(Changes.of(plan), true));
    }

    private static KeptReport report(Arrival arrival, AedImportPlan plan, Instant now) {
        return new KeptReport(arrival.source, arrival.byWhom, arrival.format, plan, arrival.list, now);
    }

    /** Retires whatever the list describes, as if its next issue had nothing; another import brings it back. */
    Uni<Void> retire(String source) {
        return transactions.run(session -> session.createNativeQuery(ONE_AT_A_TIME)
                .executeUpdate()
                .chain(() -> session.find(AedSource.class, source))
                .invoke(known -> {
                    if (known == null) throw Problems.notFound();
                })
                .chain(() -> sites.listOf(session, source))
                .chain(rows -> retire(session, source, rows)));
    }

    private Uni<Void> retire(Mutiny.Session session, String source, List<AedSiteRow> rows) {
        List<AedSiteRow> active = rows.stream().filter(row -> !row.isRetired()).toList();
        if (active.isEmpty()) return Uni.createFrom().voidItem();
        Instant now = clock.instant();
        active.forEach(row -> row.retire(now));
        return sites.announceChange(session, source);
    }

    private Uni<AedSource> agree(Mutiny.Session session, Arrival arrival) {
        return session.find(AedSource.class, arrival.source).chain(known -> agree(session, arrival, known));
    }

    private static Uni<AedSource> agree(Mutiny.Session session, Arrival arrival, @Nullable AedSource known) {
        if (known != null) {
            known.agreeTo(arrival.terms);
            return Uni.createFrom().item(known);
        }
        if (!arrival.terms.areComplete()) {
            throw Problems.badQuery(
                    arrival.terms.licence() == null ? "licence" : "attribution", "is needed for a source that is new");
        }
        AedSource added = new AedSource(arrival.source, arrival.terms);
        return session.persist(added).chain(session::flush).replaceWith(added);
    }

    private Uni<AedImportReport> replace(Mutiny.Session session, Arrival arrival, AedSource source) {
        Instant now = clock.instant();
        source.importedAt(now);
        return sites.listOf(session, arrival.source)
                .map(known -> AedImportPlan.of(arrival.list, byReference(known)))
                .call(plan -> apply(session, arrival.source, plan, now))
                .chain(plan -> session.merge(report(arrival, plan, now))
                        .map(kept -> kept.view().with(Changes.of(plan), false)));
    }

    private Uni<Void> apply(Mutiny.Session session, String source, AedImportPlan plan, Instant now) {
        if (!plan.changesAnything()) return Uni.createFrom().voidItem();
        plan.updated().forEach(update -> update.row().describe(update.site(), now));
        plan.retired().forEach(row -> row.retire(now));
        return devices.findOrAdd(session, plan.taken(), now)
                .chain(known -> session.persistAll(rows(plan.taken(), known, now)))
                .chain(() -> sites.announceChange(session, source));
    }

    private Object[] rows(List<AedSite> taken, Map<DeviceKey, UUID> known, Instant now) {
        return taken.stream()
                .map(site -> new AedSiteRow(ids.next(), device(site, known), site, now))
                .toArray();
    }

    private static UUID device(AedSite site, Map<DeviceKey, UUID> known) {
        return Objects.requireNonNull(known.get(DeviceKey.of(site.source(), site.sourceRef())));
    }

    private static Map<String, AedSiteRow> byReference(List<AedSiteRow> known) {
        return known.stream().collect(Collectors.toMap(AedSiteRow::sourceRef, Function.identity()));
    }
}
