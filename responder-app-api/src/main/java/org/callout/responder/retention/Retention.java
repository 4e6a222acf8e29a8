package org.callout.responder.retention;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.callout.platform.retention.Erasures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Erases what is kept long enough, a few thousand rows at a time. */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    /** An assignment's details go when it ends; this is for those whose end was never heard of. */
    private static final String ERASE_DETAILS =
            "update assignment set details = null where details is not null and updated_at < $1";

    /** Assignments, findings and deliveries go with their alert. */
    private static final String FORGET_ALERTS = """
            delete from alert where id in (select id from alert where state_at < $1 order by state_at limit 5000)
            """;

    /** Contents go with their document; that it was read stays known. */
    private static final String FORGET_DOCUMENTS = "delete from document where decided_at < $1";

    private static final String FORGET_FORGOTTEN_DOCUMENTS =
            "delete from document where decided_at is null and uploaded_at < $1";

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
            "update check_in set comment = null where comment is not null and answered_at < $1";

    private static final String FORGET_CARE_OFFERS = "delete from care_offer where told_at < $1";

    private static final String FORGET_FOLLOW_UPS = "delete from follow_up where closed_at < $1";

    private final Pool pool;
    private final Erasures erasures;
    private final Clock clock;
    private final Duration keepDetails;
    private final Duration keepAlerts;
    private final Duration keepFixes;
    private final Duration keepDocuments;
    private final Duration keepUndecidedDocuments;
    private final Duration keepGatewayMessages;
    private final Duration keepAftercare;

    Retention(
            Pool pool,
            Erasures erasures,
            Clock clock,
            @ConfigProperty(name = "callout.keep.details") Duration keepDetails,
            @ConfigProperty(name = "callout.keep.alerts") Duration keepAlerts,
            @ConfigProperty(name = "callout.keep.fixes") Duration keepFixes,
            @ConfigProperty(name = "callout.keep.documents") Duration keepDocuments,
            @ConfigProperty(name = "callout.keep.undecided-documents") Duration keepUndecidedDocuments,
            @ConfigProperty(name = "callout.keep.gateway-messages") Duration keepGatewayMessages,
            @ConfigProperty(name = "callout.keep.aftercare") Duration keepAftercare) {
        this.pool = pool;
        this.erasures = erasures;
        this.clock = clock;
        this.keepDetails = keepDetails;
        this.keepAlerts = keepAlerts;
        this.keepFixes = keepFixes;
        this.keepDocuments = keepDocuments;
        this.keepUndecidedDocuments = keepUndecidedDocuments;
        this.keepGatewayMessages = keepGatewayMessages;
        this.keepAftercare = keepAftercare;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> erase() {
        return run(ERASE_DETAILS, keepDetails, "details")
                .chain(() -> run(FORGET_ALERTS, keepAlerts, "alerts"))
                .chain(() -> run(FORGET_ALERTS_OF_NOBODY, Duration.ZERO))
                .chain(() -> run(FORGET_FIXES, keepFixes, "fixes"))
                .chain(() -> run(FORGET_DOCUMENTS, keepDocuments, "documents"))
                .chain(() -> run(FORGET_FORGOTTEN_DOCUMENTS, keepUndecidedDocuments, "undecided-documents"))
                .chain(() -> run(FORGET_CODES, Duration.ZERO))
                .chain(() -> run(FORGET_SENT_CODES, KEEP_SENT_CODES))
                .chain(() -> run(FORGET_GATEWAY_MESSAGES, keepGatewayMessages, "gateway-messages"))
                .chain(() -> run(FORGET_CARE_OFFERS, keepAlerts, "alerts"))
                .chain(() -> run(FORGET_MOODS, keepAftercare, "aftercare"))
                .chain(() -> run(FORGET_FOLLOW_UPS, keepAftercare, "aftercare"))
                .onFailure()
                .invoke(failure -> LOG.warnf("old data not erased yet: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** @param setting that says how long */
    private Uni<Void> run(String sql, Duration keep, String setting) {
        return run(sql, keep).chain(rows -> erasures.note("callout.keep." + setting, rows));
    }

    private Uni<Integer> run(String sql, Duration keep) {
        var before = clock.instant().minus(keep).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(sql).execute(Tuple.of(before)).map(SqlResult::rowCount);
    }
}
