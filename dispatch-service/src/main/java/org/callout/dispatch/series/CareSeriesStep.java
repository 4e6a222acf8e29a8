package org.callout.dispatch.series;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.callout.dispatch.intake.VisitIntake;
import org.callout.platform.recurring.LastingFailures;
import org.callout.platform.transaction.Transactions;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Raises the visits that are due. A visit is noted before it is raised, under a reference that names it for ever: whoever dies
 * in between is taken over, and of two replicas that raise the same one the second is told that it is known.
 */
@ApplicationScoped
class CareSeriesStep {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(CareSeriesStep.class));

    private static final int AT_ONCE = 50;

    private static final String DUE =
            "select id from care_series where next_due_at <= $1 order by next_due_at limit $2";

    private final Pool pool;
    private final Transactions transactions;
    private final VisitIntake intake;
    private final Clock clock;

    CareSeriesStep(Pool pool, Transactions transactions, VisitIntake intake, Clock clock) {
        this.pool = pool;
        this.transactions = transactions;
        this.intake = intake;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        Instant now = clock.instant();
        return FAILURES.outlive("visits not looked for", () -> due(now).chain(due -> raiseAll(due, now)));
    }

    private Uni<List<UUID>> due(Instant now) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), AT_ONCE))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }

    private Uni<Void> raiseAll(List<UUID> due, Instant now) {
        return FAILURES.outliveEach(due, id -> "visits not raised series=" + id, id -> raise(id, now));
    }

    private record Due(CareSeries series, List<LocalDate> days) {}

    private Uni<Void> raise(UUID id, Instant now) {
        return transactions
                .run(session -> note(session, id, now))
                .chain(due -> Multi.createFrom()
                        .iterable(due.days())
                        .onItem()
                        .transformToUniAndConcatenate(day -> raise(due.series(), day))
                        .collect()
                        .last())
                .chain(() -> transactions.run(session -> lock(session, id)
                        .invoke(series -> series.raisedAllDue(now))
                        .replaceWithVoid()));
    }

    private static Uni<CareSeries> lock(Mutiny.Session session, UUID id) {
        return session.find(CareSeries.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    /** Which days are due, and have neither been raised nor left out. */
    private Uni<Due> note(Mutiny.Session session, UUID id, Instant now) {
        return lock(session, id)
                .chain(series -> session.createSelectionQuery(
                                "from CareVisit where key.seriesId = :series", CareVisit.class)
                        .setParameter("series", id)
                        .getResultList()
                        .chain(visits -> note(session, series, visits, now)));
    }

    private static Uni<Due> note(Mutiny.Session session, CareSeries series, List<CareVisit> visits, Instant now) {
        Map<LocalDate, CareVisit> known =
                visits.stream().collect(Collectors.toMap(CareVisit::day, Function.identity()));
        List<LocalDate> due = series.endedAt() != null
                ? List.of()
                : series.recurrence()
                        .due(now)
                        .filter(day -> isToBeRaised(known.get(day)))
                        .toList();
        Object[] fresh = due.stream()
                .filter(day -> !known.containsKey(day))
                .map(day -> new CareVisit(series.id(), day))
                .toArray();
        return session.persistAll(fresh).replaceWith(new Due(series, due));
    }

    private static boolean isToBeRaised(@Nullable CareVisit known) {
        return known == null || known.isBeingRaised();
    }

    private Uni<Void> raise(CareSeries series, LocalDate day) {
        Recurrence.Window window = series.recurrence().windowOn(day);
        return intake.receive(
                        series.organisation(),
                        series.createdBy(),
                        series.firstVisit(),
                        series.referenceOn(day),
                        window.from(),
                        window.to())
                .chain(raised -> transactions.run(session -> keep(session, series, day, raised)));
    }

    /** A visit whose time was over meanwhile is none. */
    private static Uni<Void> keep(Mutiny.Session session, CareSeries series, LocalDate day, Optional<UUID> raised) {
        return session.find(CareVisit.class, new CareVisit.Key(series.id(), day))
                .chain(visit -> raised.map(callout -> {
                            visit.raisedAs(callout);
                            return Uni.createFrom().voidItem();
                        })
                        .orElseGet(() -> session.remove(visit)));
    }
}
