package org.callout.responder.contact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.callout.platform.problem.Problems;
import org.callout.responder.refusal.Refusal;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps anybody from having codes sent all day, to themselves or to somebody else. */
@ApplicationScoped
class SentCodes {

    /** Long enough for a text to arrive before another one is asked for. */
    static final Duration BETWEEN = Duration.ofSeconds(30);

    static final int BY_ONE_A_DAY = 10;
    static final int TO_ONE_A_DAY = 5;

    private static final Duration DAY = Duration.ofDays(1);

    private static final String BY = "select count(*) from contact_code_sent where responder_id = :who and at > :since";
    private static final String TO =
            "select count(*) from contact_code_sent where address = sha256(convert_to(:address, 'UTF8')) and at > :since";
    private static final String NOTE = """
            insert into contact_code_sent (responder_id, address, at) values (:who, sha256(convert_to(:address, 'UTF8')), :now)
            """;

    /** Notes that a code is sent now; fails with 429 when there were too many. */
    Uni<Void> note(Mutiny.Session session, UUID responderId, ContactAddress to, Instant now) {
        return countTo(session, to, now.minus(BETWEEN))
                .invoke(justNow -> refuseFrom(justNow, 1, BETWEEN))
                .chain(() -> countTo(session, to, now.minus(DAY)))
                .invoke(today -> refuseFrom(today, TO_ONE_A_DAY, DAY))
                .chain(() -> session.createNativeQuery(BY, Long.class)
                        .setParameter("who", responderId)
                        .setParameter("since", now.minus(DAY))
                        .getSingleResult())
                .invoke(today -> refuseFrom(today, BY_ONE_A_DAY, DAY))
                .chain(() -> session.createNativeQuery(NOTE)
                        .setParameter("who", responderId)
                        .setParameter("address", to.value())
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Long> countTo(Mutiny.Session session, ContactAddress to, Instant since) {
        return session.createNativeQuery(TO, Long.class)
                .setParameter("address", to.value())
                .setParameter("since", since)
                .getSingleResult();
    }

    private static void refuseFrom(long sent, int limit, Duration again) {
        if (sent >= limit) {
            throw Problems.typed(
                    Refusal.TOO_MANY_CODES, Problems.tooMany("Enough codes were sent; wait a while.", again));
        }
    }
}
