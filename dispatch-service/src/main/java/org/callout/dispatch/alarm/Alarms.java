package org.callout.dispatch.alarm;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.callout.platform.id.Ids;
import org.callout.platform.outbox.Announcement;
import org.callout.platform.outbox.Outbox;
import org.hibernate.reactive.mutiny.Mutiny;

/** Raises and clears alarms within the transaction of the fact, and tells pages that there is something to read again. */
@ApplicationScoped
public class Alarms {

    private static final String TOPIC = "callout.event";
    private static final String CHANGED = "org.callout.alarm.changed";

    /** What stands already for the same subject, or was raised for the same cause, is not raised again. */
    private static final String RAISE = """
            insert into alarm (id, organisation, kind, cause, callout_id, subject, raised_at, unowned_since, notice_due_at)
            values (:id, :organisation, :kind, :cause, :callout, :subject, :since, :now, :now)
            on conflict do nothing
            """;

    private static final String CLEAR =
            "update alarm set cleared_at = :now where cause = :cause and cleared_at is null";

    private static final String DEVICE_IS_BACK = """
            update alarm set cleared_at = :now where kind = 'AED_GONE' and subject = :device and cleared_at is null
            returning organisation
            """;

    /** About whichever of their calls it was raised. */
    private static final String HAS_BEEN_CALLED = """
            update alarm a set cleared_at = :now from assignment s
            where s.id = a.subject and s.responder_id = :responder and a.cleared_at is null
              and a.kind in ('DISTRESS', 'FOLLOW_UP_OVERDUE')
              and a.organisation = (select c.organisation from callout c where c.id = :callout)
            returning a.organisation
            """;

    private final Outbox outbox;
    private final Ids ids;

    Alarms(Outbox outbox, Ids ids) {
        this.outbox = outbox;
        this.ids = ids;
    }

    /**
     * The message of {@code org.callout.alarm.changed}.
     *
     * @param organisation whose alarms are to be read again
     */
    private record Changed(String organisation, Instant at) {}

    /** Whose callout it is, under whose lock the caller is. */
    public record Of(String organisation, UUID calloutId) {}

    /** Raises what has come true and clears what is true no more. */
    public Uni<Void> change(
            Mutiny.Session session, Of callout, Collection<AlarmCause> raised, Collection<String> over, Instant now) {
        if (raised.isEmpty() && over.isEmpty()) return Uni.createFrom().voidItem();
        Uni<Void> done = Uni.createFrom().voidItem();
        // first, since one of a subject may follow another
        for (String cause : over) done = done.chain(() -> clear(session, cause, now));
        for (AlarmCause cause : raised) done = done.chain(() -> raise(session, callout, cause, now));
        return done.chain(() -> tell(session, callout.calloutId(), callout.organisation(), now));
    }

    private Uni<Void> raise(Mutiny.Session session, Of callout, AlarmCause cause, Instant now) {
        return session.createNativeQuery(RAISE)
                .setParameter("id", ids.next())
                .setParameter("organisation", callout.organisation())
                .setParameter("kind", cause.kind().name())
                .setParameter("cause", cause.key())
                .setParameter("callout", callout.calloutId())
                .setParameter("subject", cause.subject())
                .setParameter("since", cause.since())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> clear(Mutiny.Session session, String cause, Instant now) {
        return session.createNativeQuery(CLEAR)
                .setParameter("cause", cause)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A device can be had again. */
    public Uni<Void> deviceIsBack(Mutiny.Session session, UUID deviceId, Instant now) {
        return session.createNativeQuery(DEVICE_IS_BACK, String.class)
                .setParameter("device", deviceId)
                .setParameter("now", now)
                .getResultList()
                .chain(organisations -> tell(session, deviceId, organisations, now));
    }

    /**
     * Somebody of the organisation's after-care has been in touch with a volunteer who was not well, or asked to be called.
     *
     * @param calloutId a callout of the organisation
     */
    public Uni<Void> hasBeenCalled(Mutiny.Session session, UUID responderId, UUID calloutId, Instant now) {
        return session.createNativeQuery(HAS_BEEN_CALLED, String.class)
                .setParameter("responder", responderId)
                .setParameter("callout", calloutId)
                .setParameter("now", now)
                .getResultList()
                .chain(organisations -> tell(session, responderId, organisations, now));
    }

    private Uni<Void> tell(Mutiny.Session session, UUID key, List<String> organisations, Instant now) {
        return outbox.add(
                session,
                organisations.stream()
                        .distinct()
                        .map(organisation -> changed(key, organisation, now))
                        .toList());
    }

    /**
     * Tells the organisation's pages that something about its alarms has changed.
     *
     * @param key of what is locked by this transaction
     */
    public Uni<Void> tell(Mutiny.Session session, UUID key, String organisation, Instant now) {
        return outbox.add(session, changed(key, organisation, now));
    }

    private static Announcement changed(UUID key, String organisation, Instant now) {
        return new Announcement(TOPIC, key, CHANGED, now, new Changed(organisation, now));
    }
}
