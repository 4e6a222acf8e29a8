package org.callout.dispatch.aed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callout.geo.aed.AedSite;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;

/** Brings the stored sites of one list up to date with the list, all or nothing. */
@ApplicationScoped
class AedImporting {

    private final Transactions transactions;
    private final AedSites sites;
    private final Clock clock;

    AedImporting(Transactions transactions, AedSites sites, Clock clock) {
        this.transactions = transactions;
        this.sites = sites;
        this.clock = clock;
    }

    /** Takes new sites, describes known ones anew, retires those that the list no longer has. */
    Uni<AedImportPlan> replace(String source, List<AedSite> list) {
        return transactions.run(session -> sites.listOf(session, source)
                .map(known -> AedImportPlan.of(list, byReference(known)))
                .call(plan -> apply(session, source, plan)));
    }

    private Uni<Void> apply(Mutiny.Session session, String source, AedImportPlan plan) {
        if (!plan.changesAnything()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        plan.updated().forEach(update -> update.row().describe(update.site(), now));
        plan.retired().forEach(row -> row.retire(now));
        Object[] taken =
                plan.taken().stream().map(site -> new AedSiteRow(site, now)).toArray();
        return session.persistAll(taken).flatMap(persisted -> sites.announceChange(session, source));
    }

    private static Map<String, AedSiteRow> byReference(List<AedSiteRow> known) {
        return known.stream().collect(Collectors.toMap(AedSiteRow::sourceRef, Function.identity()));
    }
}
