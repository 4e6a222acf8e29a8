package org.callout.dispatch.usage;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.callout.platform.recurring.LastingFailures;
import org.callout.platform.retention.Erasing;
import org.jboss.logging.Logger;

/** Forgets who was here long ago; that a client or a person was ever seen goes with them. */
@ApplicationScoped
class UsageUpkeep {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(UsageUpkeep.class));

    private static final String KEEP_HOURS = "callout.keep.client-hours";
    private static final String KEEP_STAFF = "callout.keep.staff-seen";

    private static final String OF_ORGANISATION = " and ($2::text is null or organisation = $2)";

    private static final String FORGET_HOURS = "delete from api_client_hour where hour < $1" + OF_ORGANISATION;
    private static final String FORGET_QUARTERS = "delete from staff_quarter where quarter < $1" + OF_ORGANISATION;
    private static final String FORGET_STAFF = "delete from staff_member where last_at < $1" + OF_ORGANISATION;

    private final Erasing erasing;

    UsageUpkeep(Erasing erasing) {
        this.erasing = erasing;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> erase() {
        return FAILURES.outlive(
                "old usage not erased",
                () -> erasing.ofOrganisations(KEEP_HOURS, FORGET_HOURS)
                        .chain(() -> erasing.ofOrganisations(KEEP_STAFF, FORGET_QUARTERS))
                        .chain(() -> erasing.ofOrganisations(KEEP_STAFF, FORGET_STAFF)));
    }
}
