package org.callout.dispatch.alerting;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.decision.Situations;
import org.callout.dispatch.matching.Audit;
import org.callout.dispatch.matching.NotAskable;
import org.callout.platform.recurring.LastingFailures;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Completes the explanation of each wave with whom it could not ask at all, after the wave is committed. A wave that still
 * lacks this is found again by any replica, so nothing is lost when one dies in between.
 */
@ApplicationScoped
class WaveAudit {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(WaveAudit.class));

    /** For so long a wave belongs to whoever has claimed it. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    /** At one look; a few at a time, so that calls and answers never wait for it. */
    private static final int BATCH = 10;

    private static final String TAKE = """
            with due as materialized (
              select callout_id, number from wave
              where not_askable is null and audit_due_at <= $1
              order by audit_due_at
              limit $3
              for update skip locked)
            update wave set audit_due_at = $2 from due
            where (wave.callout_id, wave.number) = (due.callout_id, due.number)
            returning wave.callout_id, wave.number
            """;

    /** The explanation beside it is long and stays as it is: it is neither read nor written for this. */
    private static final String NOTE =
            "update Wave set notAskable = :found where calloutId = :callout and number = :number and notAskable is null";

    /** So long an audit waits for steps that are under way: two a second are done however many calls there are. */
    private static final Duration GIVEN_WAY = Duration.ofMillis(500);

    private final StepRunner steps;
    private final Pool pool;
    private final Transactions transactions;
    private final Situations situations;
    private final Audit audit;
    private final Clock clock;

    WaveAudit(StepRunner steps, Pool pool, Transactions transactions, Situations situations, Audit audit, Clock clock) {
        this.steps = steps;
        this.pool = pool;
        this.transactions = transactions;
        this.situations = situations;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> complete() {
        return FAILURES.outlive("waves not audited", () -> take().chain(this::completeAll));
    }

    private Uni<List<Wave.Key>> take() {
        Instant now = clock.instant();
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(utc(now), utc(now.plus(CLAIM)), BATCH))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(WaveAudit::key)
                        .toList());
    }

    private Uni<Void> completeAll(List<Wave.Key> waves) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Wave.Key wave : waves) {
            all = all.chain(() -> tryToComplete(wave));
        }
        return all.chain(() -> waves.size() < BATCH ? Uni.createFrom().voidItem() : complete());
    }

    /** What fails for one wave keeps no other from being completed. Each gives way while people are being called. */
    private Uni<Void> tryToComplete(Wave.Key key) {
        Uni<Void> completed = FAILURES.outlive("wave not audited callout=" + key.calloutId(), () -> complete(key));
        return steps.isBusy()
                ? Uni.createFrom().voidItem().onItem().delayIt().by(GIVEN_WAY).chain(() -> completed)
                : completed;
    }

    /** The people are read before the transaction that writes, as everywhere. */
    private Uni<Void> complete(Wave.Key key) {
        return transactions
                .read(session -> session.find(Wave.class, key)
                        .chain(wave -> situations
                                .find(session, key.calloutId())
                                .map(situation -> new Explained(situation.orElseThrow(), wave))))
                .chain(known -> audit.of(known.situation(), known.wave().explanation()))
                .chain(found -> transactions.run(session -> note(session, key, found)));
    }

    /** What was found out first stays. */
    private static Uni<Void> note(Mutiny.Session session, Wave.Key wave, NotAskable found) {
        return session.createMutationQuery(NOTE)
                .setParameter("callout", wave.calloutId())
                .setParameter("number", wave.number())
                .setParameter("found", found)
                .executeUpdate()
                .replaceWithVoid();
    }

    private record Explained(Situation situation, Wave wave) {}

    private static Wave.Key key(Row row) {
        UUID calloutId = row.getUUID("callout_id");
        return new Wave.Key(calloutId, row.getInteger("number"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
