package org.callout.responder.retention;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.callout.platform.retention.Erasing;
import org.jboss.logging.Logger;

/** Erases what is kept long enough, a few thousand rows at a time. */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private static final String OF_ORGANISATION = " and ($2::text is null or organisation = $2)";

    /** An assignment's details go when it ends; this is for those whose end was never heard of. */
    private static final String ERASE_DETAILS = """
            update assignment s set details = null from alert a
            where s.details is not null and s.updated_at < $1 and a.id = s.alert_id
              and ($2::text is null or a.organisation = $2)
            """;

    /** Assignments, findings and deliveries go with their alert. */
    private static final String FORGET_ALERTS = """
            delete from alert where id in (select id from alert where state_at < $1%s order by state_at limit 5000)
            """.formatted(OF_ORGANISATION);

    /** Contents go with their document; that it was read stays known. */
    private static final String FORGET_DOCUMENTS = "delete from document where decided_at < $1" + OF_ORGANISATION;

    private static final String FORGET_FORGOTTEN_DOCUMENTS =
            "delete from document where decided_at is null and uploaded_at < $1" + OF_ORGANISATION;

    private static final String FORGET_CODES = "delete from contact_code where expires_at < $1";
    private static final String FORGET_SENT_CODES = "delete from contact_code_sent where at < $1";

    /** Nobody may send more than so many codes within it. */
    private static final Duration KEEP_SENT_CODES = Duration.ofDays(1);

    /** News of a call may reach the inbox after its volunteer has left. */
    private static final String FORGET_ALERTS_OF_NOBODY = """
            delete from alert a
            where a.state_at < $1 and not exists (select from responder r where r.id = a.responder_id)
            """;

    private static final String FORGET_FIXES = "delete from last_fix where at < $1";

    private static final String FORGET_GATEWAY_MESSAGES = "delete from gateway_message where settled_at < $1";

    /** What somebody said of how they are, and what was noted of it, goes; that they were asked stays with the call. */
    private static final String FORGET_MOODS =
            "update check_in set comment = null where comment is not null and answered_at < $1" + OF_ORGANISATION;

    private static final String FORGET_CARE_OFFERS = "delete from care_offer where told_at < $1" + OF_ORGANISATION;

    private static final String FORGET_FOLLOW_UPS = "delete from follow_up where closed_at < $1" + OF_ORGANISATION;

    private final Erasing erasing;

    Retention(Erasing erasing) {
        this.erasing = erasing;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> erase() {
        return erasing.ofOrganisations("callout.keep.details", ERASE_DETAILS)
                .chain(() -> erasing.ofOrganisations("callout.keep.alerts", FORGET_ALERTS))
                .chain(() -> erasing.run(FORGET_ALERTS_OF_NOBODY, Duration.ZERO))
                .chain(() -> erasing.ofEverybody("callout.keep.fixes", FORGET_FIXES))
                .chain(() -> erasing.ofOrganisations("callout.keep.documents", FORGET_DOCUMENTS))
                .chain(() -> erasing.ofOrganisations("callout.keep.undecided-documents", FORGET_FORGOTTEN_DOCUMENTS))
                .chain(() -> erasing.run(FORGET_CODES, Duration.ZERO))
                .chain(() -> erasing.run(FORGET_SENT_CODES, KEEP_SENT_CODES))
                .chain(() -> erasing.ofEverybody("callout.keep.gateway-messages", FORGET_GATEWAY_MESSAGES))
                .chain(() -> erasing.ofOrganisations("callout.keep.alerts", FORGET_CARE_OFFERS))
                .chain(() -> erasing.ofOrganisations("callout.keep.aftercare", FORGET_MOODS))
                .chain(() -> erasing.ofOrganisations("callout.keep.aftercare", FORGET_FOLLOW_UPS))
                .onFailure()
                .invoke(failure -> LOG.warnf("old data not erased yet: %s", failure))
                .onFailure()
                .recoverWithNull();
    }
}
