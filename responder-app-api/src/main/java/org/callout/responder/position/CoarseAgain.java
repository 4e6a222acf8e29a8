package org.callout.responder.position;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.callout.platform.outbox.Announcement;
import org.callout.platform.outbox.Outbox;
import org.callout.platform.recurring.LastingFailures;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.readiness.Precision;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Forgets where exactly somebody was once they are on no call any more. An open page tells its place coarsely by itself when the
 * call ends; of a phone that is closed, or has no line, the last fix would stay as exact as it was on the way. Replicas share the
 * work.
 */
@ApplicationScoped
class CoarseAgain {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(CoarseAgain.class));

    private static final int AT_ONCE = 100;

    /** By then every process has written down what it was told last, see {@link RecentFixes}. */
    private static final Duration UNTIL_WRITTEN = Duration.ofMinutes(1);

    /** Newer by so little than the fix that it stands for, since it says nothing new of where somebody is. */
    private static final Duration BARELY_NEWER = Duration.ofMillis(1);

    private static final String CLAIM = """
            with ended as (
              select id from assignment where exact_place and state <> 'ACTIVE' and updated_at <= :before
              order by updated_at limit :most for update skip locked)
            update assignment a set exact_place = false from ended where a.id = ended.id
            returning a.responder_id
            """;

    private static final String WAITING = """
            select r.id, r.waiting_precision, f.lon, f.lat, f.accuracy_metres, f.at
            from responder r left join last_fix f on f.responder_id = r.id
            where r.id in (:people)
              and not exists (select from assignment other where other.responder_id = r.id and other.state = 'ACTIVE')
            """;

    private static final String WRITE = """
            update last_fix set lon = :lon, lat = :lat, accuracy_metres = :accuracy, at = :at
            where responder_id = :responder and at < :at
            """;

    private final Transactions transactions;
    private final Outbox outbox;
    private final RecentFixes recent;
    private final Clock clock;

    CoarseAgain(Transactions transactions, Outbox outbox, RecentFixes recent, Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.recent = recent;
        this.clock = clock;
    }

    @Scheduled(every = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return FAILURES.outlive(
                "exact places not forgotten",
                () -> forgetWhereCallsEnded(clock.instant().minus(UNTIL_WRITTEN)));
    }

    Uni<Void> forgetWhereCallsEnded(Instant before) {
        return transactions
                .run(session -> claim(session, before)
                        .chain(people -> people.isEmpty()
                                ? Uni.createFrom().item(List.<Position>of())
                                : coarse(session, people).call(fixes -> tell(session, fixes))))
                .invoke(told -> told.forEach(recent::keep))
                .replaceWithVoid();
    }

    private static Uni<Set<UUID>> claim(Mutiny.Session session, Instant before) {
        return session.createNativeQuery(CLAIM, UUID.class)
                .setParameter("before", before)
                .setParameter("most", AT_ONCE)
                .getResultList()
                .map(HashSet::new);
    }

    private Uni<List<Position>> coarse(Mutiny.Session session, Set<UUID> people) {
        return session.createNativeQuery(WAITING, Object[].class)
                .setParameter("people", people)
                .getResultList()
                .map(rows -> rows.stream().flatMap(row -> coarse(row).stream()).toList());
    }

    /** Empty when nothing is known, or nothing more exactly than was chosen. */
    private Optional<Position> coarse(Object[] row) {
        UUID responder = (UUID) row[0];
        Precision precision = Precision.valueOf((String) row[1]);
        return Stream.of(Optional.ofNullable(recent.find(responder)), written(responder, row))
                .flatMap(Optional::stream)
                .reduce(Position::newer)
                .filter(fix -> !precision.isKeptBy(fix.whereabouts()))
                .map(fix -> fix.at(precision.coarsen(fix.whereabouts())).after(BARELY_NEWER));
    }

    private static Optional<Position> written(UUID responder, Object[] row) {
        return Optional.ofNullable((OffsetDateTime) row[5])
                .map(at -> new Position(responder, number(row[2]), number(row[3]), number(row[4]), at.toInstant()));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private Uni<Void> tell(Mutiny.Session session, List<Position> fixes) {
        Uni<Void> written = Uni.createFrom().voidItem();
        for (Position fix : fixes) {
            written = written.chain(() -> write(session, fix));
        }
        return written.chain(() -> outbox.add(
                session, fixes.stream().map(CoarseAgain::announcement).toList()));
    }

    private static Uni<Void> write(Mutiny.Session session, Position fix) {
        return session.createNativeQuery(WRITE)
                .setParameter("responder", fix.responderId())
                .setParameter("lon", fix.lon())
                .setParameter("lat", fix.lat())
                .setParameter("accuracy", fix.accuracyMetres())
                .setParameter("at", fix.at())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Announcement announcement(Position fix) {
        return new Announcement(LeavingFixes.TOPIC, fix.responderId(), Position.TYPE, fix.at(), fix);
    }
}
