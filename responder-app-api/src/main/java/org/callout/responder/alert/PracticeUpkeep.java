package org.callout.responder.alert;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.callout.platform.recurring.LastingFailures;
import org.callout.platform.transaction.Transactions;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Ends training as dispatch ends calls: what nobody answered in time, and what nobody finished. */
@ApplicationScoped
class PracticeUpkeep {

    private static final Logger LOG = Logger.getLogger(PracticeUpkeep.class);

    private static final Duration LEFT_ALONE = Duration.ofHours(2);
    private static final int AT_ONCE = 100;

    /** A change that is on its way already is told again with the same sequence, and ignored. */
    private static final String OVER = """
            from Alert a where a.practice = true
              and (a.state = OPEN and a.answer is null and a.expiresAt < :now
                or a.state = ASSIGNED and a.expiresAt < :leftAlone)
            order by a.expiresAt
            """;

    private final Transactions transactions;
    private final PracticeAlerts practice;
    private final Clock clock;
    private final LastingFailures failures = new LastingFailures(LOG);

    PracticeUpkeep(Transactions transactions, PracticeAlerts practice, Clock clock) {
        this.transactions = transactions;
        this.practice = practice;
        this.clock = clock;
    }

    @Scheduled(every = "{callout.practice.look}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> endWhatIsOver() {
        return failures.outlive(
                "training not ended",
                () -> transactions.run(session -> listOver(session)
                        .onItem()
                        .transformToMulti(over -> Multi.createFrom().iterable(over))
                        .onItem()
                        .transformToUniAndConcatenate(alert -> practice.end(session, alert, ending(alert)))
                        .collect()
                        .last()));
    }

    private Uni<List<Alert>> listOver(Mutiny.Session session) {
        var now = clock.instant();
        return session.createQuery(OVER, Alert.class)
                .setParameter("now", now)
                .setParameter("leftAlone", now.minus(LEFT_ALONE))
                .setMaxResults(AT_ONCE)
                .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList();
    }

    private static AlertState ending(Alert alert) {
        return alert.state() == AlertState.OPEN ? AlertState.EXPIRED : AlertState.FINISHED;
    }
}
