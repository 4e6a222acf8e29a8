package org.callout.dispatch.aed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds the devices whose hours are unknown, and takes in what somebody has found out about them. */
@ApplicationScoped
class AedHours {

    /** Texts that only a human can read come first, then sites that have none. */
    private static final String FIRST_PAGE = """
            from Aed where retiredAt is null and hoursStanding in :standings
            order by hoursStanding desc, id
            """;

    private static final String NEXT_PAGE = """
            from Aed where retiredAt is null and hoursStanding in :standings
            and (hoursStanding < :standing or hoursStanding = :standing and id > :id)
            order by hoursStanding desc, id
            """;

    private final Transactions transactions;
    private final AedSites sites;
    private final Clock clock;

    AedHours(Transactions transactions, AedSites sites, Clock clock) {
        this.transactions = transactions;
        this.sites = sites;
        this.clock = clock;
    }

    /** Up to so many devices whose hours are as said, after the cursor. */
    Uni<List<Aed>> list(Set<HoursStanding> standings, Optional<HoursCursor> after, int limit) {
        return transactions.read(session -> page(session, after)
                .setParameter("standings", standings)
                .setMaxResults(limit)
                .setReadOnly(true)
                .getResultList());
    }

    private static Mutiny.SelectionQuery<Aed> page(Mutiny.Session session, Optional<HoursCursor> after) {
        return after.map(cursor -> session.createQuery(NEXT_PAGE, Aed.class)
                        .setParameter("standing", cursor.standing())
                        .setParameter("id", cursor.id()))
                .orElseGet(() -> session.createQuery(FIRST_PAGE, Aed.class));
    }

    /**
     * Takes hours that somebody has found out; they count until the device's list says something else than it does now.
     *
     * @param by who has found out
     * @return the device as it stands then; empty when there is none
     */
    Uni<Optional<Aed>> mend(UUID deviceId, String openingHours, String by) {
        return transactions.run(session -> sites.lock(session, deviceId)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<Aed>empty())
                        : mend(session, deviceId, openingHours, by).map(Optional::of)));
    }

    private Uni<Aed> mend(Mutiny.Session session, UUID deviceId, String openingHours, String by) {
        return sites.siteThatCounts(session, deviceId)
                .map(Optional::orElseThrow)
                .invoke(row -> row.mendHours(openingHours, by, clock.instant()))
                .chain(row -> sites.announceChange(session, deviceId, row.source()))
                .chain(() -> sites.get(session, deviceId));
    }
}
