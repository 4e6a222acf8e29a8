package org.callout.dispatch.alarm;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.alarm.AlarmOwners.Keeper;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes back that an alarm was said to be over, as long as what it was raised for is still so. */
@ApplicationScoped
public class AlarmReopening {

    /**
     * Whether an ended alarm {@code a} of callout {@code c} may stand again. What somebody has said of themselves after a call
     * is so until they say otherwise, a device is missed until it can be had, and the rest is judged with the callout.
     */
    public static final String MAY_STAND_AGAIN = """
            (a.cleared_at is not null and a.resolution is not null
             and case a.kind
                   when 'DISTRESS' then true
                   when 'FOLLOW_UP_OVERDUE' then true
                   when 'AED_GONE' then exists (
                     select from aed device where device.id = a.subject and device.condition = 'OUT_OF_ORDER')
                   else a.cause = any(string_to_array(c.standing_alarms, ','))
                 end
             and not exists (
               select from alarm other
               where other.kind = a.kind and other.subject = a.subject and other.cleared_at is null))
            """;

    /** First, and by itself: what is judged then is what the last decision about the callout has left. */
    private static final String LOCK_CALLOUT = """
            select c.organisation from callout c
            where c.id = (select callout_id from alarm where id = :id and organisation = :organisation)
            for update
            """;

    /** Whoever takes it back sees to it. */
    private static final String REOPEN = """
            update alarm set cleared_at = null, resolution = null, owner = :who, owner_name = :name, owned_at = :now,
                   unowned_since = null, offered_to = null, offered_to_name = null,
                   notice_due_at = :now, notice_attempts = 0, notice_sent_at = null
            where id in (
              select a.id from alarm a join callout c on c.id = a.callout_id
              where a.id = :id and a.organisation = :organisation and %s)
            """.formatted(MAY_STAND_AGAIN);

    private static final String KNOWN =
            "select count(*) from StandingAlarm where id = :id and organisation = :organisation";

    private final Alarms alarms;
    private final AlarmOwners owners;
    private final AftercareOwners aftercare;

    AlarmReopening(Alarms alarms, AlarmOwners owners, AftercareOwners aftercare) {
        this.alarms = alarms;
        this.owners = owners;
        this.aftercare = aftercare;
    }

    /** Whether it stands again; not when it stands already. */
    public Uni<Boolean> reopen(Mutiny.Session session, UUID id, Keeper who, Instant now) {
        return session.createNativeQuery(LOCK_CALLOUT, String.class)
                .setParameter("id", id)
                .setParameter("organisation", who.organisation())
                .getResultList()
                .chain(() -> session.createNativeQuery(REOPEN)
                        .setParameter("id", id)
                        .setParameter("organisation", who.organisation())
                        .setParameter("who", who.subject())
                        .setParameter("name", who.name())
                        .setParameter("now", now)
                        .executeUpdate())
                .chain(changed -> changed == 0
                        ? Uni.createFrom().item(false)
                        : owners.note(session, id, AlarmAct.REOPENED, who.name(), null, now)
                                .chain(() -> alarms.tell(session, id, who.organisation(), now))
                                .chain(() -> aftercare.tell(session, id, now))
                                .replaceWith(true));
    }

    /** Whether there is or was such an alarm. */
    public Uni<Boolean> isKnown(Mutiny.Session session, String organisation, UUID id) {
        return session.createSelectionQuery(KNOWN, Long.class)
                .setParameter("id", id)
                .setParameter("organisation", organisation)
                .getSingleResult()
                .map(count -> count > 0);
    }
}
