package org.callout.dispatch.alarm;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.id.Ids;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Who sees to which alarm: one at a time, decided by the row itself, so that of two who reach for one at once exactly one has
 * it. Every act is noted and told within the caller's transaction.
 */
@ApplicationScoped
public class AlarmOwners {

    /** Whoever has not said for so long that they are at a desk is not there: three beats of a page. */
    public static final Duration THERE_FOR = Duration.ofSeconds(45);

    /** Nobody has it, they have it already, it was offered to them, or whoever took it is not at a desk any more. */
    private static final String TAKE = """
            update alarm
            set owner = :who, owner_name = :name, owned_at = case when owner = :who then owned_at else :now end,
                unowned_since = null, offered_to = null, offered_to_name = null
            where id = :id and organisation = :organisation and cleared_at is null
              and (owner is null or owner = :who or offered_to = :who
                   or greatest(owned_at, (select p.seen_at from desk_presence p
                                          where p.organisation = alarm.organisation and p.subject = alarm.owner)) <= :there)
            """;

    private static final String OFFER = """
            update alarm set offered_to = :to, offered_to_name = :toName
            where id = :id and organisation = :organisation and cleared_at is null and owner = :who
            """;

    /** From here on it waits as if it were new. */
    private static final String RELEASE = """
            update alarm
            set owner = null, owner_name = null, owned_at = null, unowned_since = :now, offered_to = null, offered_to_name = null,
                notice_due_at = :now, notice_attempts = 0, notice_sent_at = null
            where id = :id and organisation = :organisation and cleared_at is null and owner = :who
            """;

    private static final String RESOLVE = """
            update alarm set cleared_at = :now, resolution = :note
            where id = :id and organisation = :organisation and cleared_at is null and owner = :who
            """;

    private static final String NOTE =
            "insert into alarm_act (id, alarm_id, at, act, by_name, detail) values (:id, :alarm, :now, :act, :by, :detail)";

    private static final String FIND = """
            select new org.callout.dispatch.alarm.AlarmHold(id, organisation, kind, calloutId, subject, owner, ownerName)
            from StandingAlarm where id = :id and organisation = :organisation and clearedAt is null
            """;

    private static final String OF_SUBJECT =
            "select id from StandingAlarm where kind = :kind and subject = :subject and clearedAt is null";

    private static final String OFFERED =
            "select id from StandingAlarm where organisation = :organisation and offeredTo = :who and clearedAt is null order by id";

    private static final String OWNED =
            "select id from StandingAlarm where organisation = :organisation and owner = :who and clearedAt is null order by id";

    private final Alarms alarms;
    private final AftercareOwners aftercare;
    private final Ids ids;

    AlarmOwners(Alarms alarms, AftercareOwners aftercare, Ids ids) {
        this.alarms = alarms;
        this.aftercare = aftercare;
        this.ids = ids;
    }

    /** Somebody at a desk, as their token says. */
    public record Keeper(String organisation, String subject, String name) {}

    /** The alarm as far as its owner matters; empty when it does not stand, or is another organisation's. */
    public Uni<Optional<AlarmHold>> find(Mutiny.Session session, String organisation, UUID id) {
        return session.createSelectionQuery(FIND, AlarmHold.class)
                .setParameter("id", id)
                .setParameter("organisation", organisation)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** The alarm that stands for a subject; empty when none does. */
    public Uni<Optional<UUID>> findOf(Mutiny.Session session, AlarmKind kind, UUID subject) {
        return session.createSelectionQuery(OF_SUBJECT, UUID.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** What somebody is asked to take over. */
    public Uni<List<UUID>> offeredTo(Mutiny.Session session, Keeper who) {
        return ids(session, OFFERED, who);
    }

    /** What somebody sees to. */
    public Uni<List<UUID>> ownedBy(Mutiny.Session session, Keeper who) {
        return ids(session, OWNED, who);
    }

    private static Uni<List<UUID>> ids(Mutiny.Session session, String query, Keeper who) {
        return session.createSelectionQuery(query, UUID.class)
                .setParameter("organisation", who.organisation())
                .setParameter("who", who.subject())
                .getResultList();
    }

    /** Whether it is theirs now. */
    public Uni<Boolean> take(Mutiny.Session session, UUID id, Keeper who, Instant now) {
        var change = change(session, TAKE, id, who).setParameter("name", who.name());
        change.setParameter("now", now).setParameter("there", now.minus(THERE_FOR));
        return noted(session, change, id, who, now, AlarmAct.TAKEN, null);
    }

    /** Whether it was theirs to offer. */
    public Uni<Boolean> offer(Mutiny.Session session, UUID id, Keeper who, Keeper to, Instant now) {
        var change =
                change(session, OFFER, id, who).setParameter("to", to.subject()).setParameter("toName", to.name());
        return noted(session, change, id, who, now, AlarmAct.OFFERED, to.name());
    }

    /** Whether it was theirs to give back. */
    public Uni<Boolean> release(Mutiny.Session session, UUID id, Keeper who, Instant now) {
        return noted(
                session,
                change(session, RELEASE, id, who).setParameter("now", now),
                id,
                who,
                now,
                AlarmAct.RELEASED,
                null);
    }

    /** Whether it was theirs to end. */
    public Uni<Boolean> resolve(Mutiny.Session session, UUID id, Keeper who, String note, Instant now) {
        var change = change(session, RESOLVE, id, who).setParameter("now", now).setParameter("note", note);
        return noted(session, change, id, who, now, AlarmAct.RESOLVED, note);
    }

    private static Mutiny.Query<?> change(Mutiny.Session session, String sql, UUID id, Keeper who) {
        return session.createNativeQuery(sql)
                .setParameter("id", id)
                .setParameter("organisation", who.organisation())
                .setParameter("who", who.subject());
    }

    private Uni<Boolean> noted(
            Mutiny.Session session,
            Mutiny.Query<?> change,
            UUID id,
            Keeper who,
            Instant now,
            AlarmAct act,
            @Nullable String detail) {
        return change.executeUpdate()
                .chain(changed -> changed == 0
                        ? Uni.createFrom().item(false)
                        : note(session, id, act, who.name(), detail, now)
                                .chain(() -> alarms.tell(session, id, who.organisation(), now))
                                .chain(() -> hasAnotherOwnerBy(act)
                                        ? aftercare.tell(session, id, now)
                                        : Uni.createFrom().voidItem())
                                .replaceWith(true));
    }

    private static boolean hasAnotherOwnerBy(AlarmAct act) {
        return act == AlarmAct.TAKEN || act == AlarmAct.RELEASED;
    }

    /**
     * Keeps who did what.
     *
     * @param by whose act it was; null when nobody's
     */
    public Uni<Void> note(
            Mutiny.Session session,
            UUID alarm,
            AlarmAct act,
            @Nullable String by,
            @Nullable String detail,
            Instant now) {
        return session.createNativeQuery(NOTE)
                .setParameter("id", ids.next())
                .setParameter("alarm", alarm)
                .setParameter("now", now)
                .setParameter("act", act.name())
                .setParameter("by", by)
                .setParameter("detail", detail)
                .executeUpdate()
                .replaceWithVoid();
    }
}
