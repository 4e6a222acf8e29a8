package org.callout.dispatch.talk;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.callout.platform.recurring.LastingFailures;
import org.callout.platform.retention.Erasing;
import org.jboss.logging.Logger;

/** Erases what was written long enough ago: it may tell of patients, and those are not kept for longer than a day. */
@ApplicationScoped
class TalkUpkeep {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(TalkUpkeep.class));

    private static final String KEEP = "callout.keep.messages";

    private static final String ERASE = """
            delete from talk_message m using callout c
            where m.at < $1 and c.id = m.callout_id and ($2::text is null or c.organisation = $2)
            """;

    private final Erasing erasing;

    TalkUpkeep(Erasing erasing) {
        this.erasing = erasing;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> erase() {
        return FAILURES.outlive("old messages not erased", () -> erasing.ofOrganisations(KEEP, ERASE));
    }
}
