package org.callout.dispatch.alarm;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes the alarms of a callout to the one that it becomes part of, and back: with their owners and clocks, so that nothing
 * rings twice and nothing that somebody sees to is lost. To be called under the locks of both, before what was decided about
 * them is written, which then clears what is true no more and raises what is true of one of them alone.
 */
@ApplicationScoped
public class AlarmMoves {

    private static final String STANDING =
            "select id, cause from StandingAlarm where calloutId = :callout and clearedAt is null";

    /** Who or what it is about goes along. */
    private static final String FOLLOW =
            "update StandingAlarm set calloutId = :there where calloutId = :here and subject <> :here and clearedAt is null";

    private static final String RENAME =
            "update StandingAlarm set calloutId = :callout, subject = :callout, cause = :cause, clearedAt = null where id = :id";

    /** Both have one of its kind: that of the survivor stays, and whoever saw to either sees to it. */
    private static final String KEEP_OWNER = """
            update alarm survivor
            set owner = one.owner, owner_name = one.owner_name, owned_at = one.owned_at, unowned_since = null
            from alarm one
            where one.id = :id and one.owner is not null
              and survivor.kind = one.kind and survivor.subject = :there and survivor.cleared_at is null and survivor.owner is null
            """;

    private static final String CLEAR = "update StandingAlarm set clearedAt = :now where id = :id";

    private static final String FOLLOW_BACK = """
            update StandingAlarm set calloutId = :here
            where calloutId = :there and clearedAt is null
              and (subject in :subjects or id in :alarms and subject <> :there)
            """;

    /** Cleared by the merger or not: it is judged again with the callout. What its owner has ended stays so. */
    private static final String ABOUT_THE_CALLOUT = """
            select id, cause from StandingAlarm
            where id in :alarms and (subject = :here or subject = :there) and resolution is null
            """;

    /** In place of none: a list must not be empty. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Alarms alarms;

    AlarmMoves(Alarms alarms) {
        this.alarms = alarms;
    }

    /** A callout as far as its alarms matter. */
    public record Side(String organisation, UUID callout, Set<String> keys) {}

    /**
     * What has moved.
     *
     * @param alarms all that stood, by which they find back
     * @param keys what stands of the survivor from now on; nothing stands of the other one
     */
    public record Joined(List<UUID> alarms, Set<String> keys) {}

    /** What stands of each from now on. */
    public record Parted(Set<String> merged, Set<String> survivor) {}

    /** An alarm that stands. */
    record Known(UUID id, String key) {

        private AlarmCause cause() {
            return AlarmCause.of(key);
        }
    }

    /** The one becomes part of the survivor. */
    public Uni<Joined> join(Mutiny.Session session, Side merged, Side survivor, Instant now) {
        return standing(session, merged.callout())
                .chain(here -> standing(session, survivor.callout())
                        .chain(there -> join(session, merged, survivor, here, there, now)));
    }

    private Uni<Joined> join(
            Mutiny.Session session, Side merged, Side survivor, List<Known> here, List<Known> there, Instant now) {
        Set<String> keys = new HashSet<>(survivor.keys());
        merged.keys().stream()
                .filter(key -> !AlarmCause.of(key).subject().equals(merged.callout()))
                .forEach(keys::add);
        Set<AlarmKind> kinds = there.stream()
                .map(Known::cause)
                .filter(cause -> cause.subject().equals(survivor.callout()))
                .map(AlarmCause::kind)
                .collect(Collectors.toSet());
        Uni<Void> moved = session.createMutationQuery(FOLLOW)
                .setParameter("here", merged.callout())
                .setParameter("there", survivor.callout())
                .executeUpdate()
                .replaceWithVoid();
        for (Known alarm : here) {
            AlarmCause cause = alarm.cause();
            if (!cause.subject().equals(merged.callout())) continue;
            if (kinds.contains(cause.kind())) {
                moved = moved.chain(() -> merge(session, alarm, survivor, now));
            } else {
                String key = cause.about(survivor.callout()).key();
                keys.add(key);
                moved = moved.chain(() -> rename(session, alarm, survivor.callout(), key));
            }
        }
        return moved.chain(() -> tell(session, survivor, here, now))
                .replaceWith(new Joined(here.stream().map(Known::id).toList(), Set.copyOf(keys)));
    }

    private static Uni<Void> rename(Mutiny.Session session, Known alarm, UUID callout, String key) {
        return session.createMutationQuery(RENAME)
                .setParameter("id", alarm.id())
                .setParameter("callout", callout)
                .setParameter("cause", key)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> merge(Mutiny.Session session, Known alarm, Side survivor, Instant now) {
        return session.createNativeQuery(KEEP_OWNER)
                .setParameter("id", alarm.id())
                .setParameter("there", survivor.callout())
                .executeUpdate()
                .chain(() -> session.createMutationQuery(CLEAR)
                        .setParameter("id", alarm.id())
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * They are two again.
     *
     * @param moved what {@link #join} has moved
     * @param subjects who goes back with the merged one
     */
    public Uni<Parted> part(
            Mutiny.Session session,
            Side merged,
            Side survivor,
            Collection<UUID> moved,
            Collection<UUID> subjects,
            Instant now) {
        return session.createMutationQuery(FOLLOW_BACK)
                .setParameter("here", merged.callout())
                .setParameter("there", survivor.callout())
                .setParameter("subjects", some(subjects))
                .setParameter("alarms", some(moved))
                .executeUpdate()
                .chain(() -> known(session.createSelectionQuery(ABOUT_THE_CALLOUT, Object[].class)
                        .setParameter("here", merged.callout())
                        .setParameter("there", survivor.callout())
                        .setParameter("alarms", some(moved))))
                .call(back -> renameBack(session, merged, back))
                .call(() -> alarms.tell(session, survivor.callout(), survivor.organisation(), now))
                .map(back -> part(merged, survivor, back, Set.copyOf(subjects)));
    }

    private static Uni<Void> renameBack(Mutiny.Session session, Side merged, List<Known> back) {
        Uni<Void> renamed = Uni.createFrom().voidItem();
        for (Known alarm : back) {
            String key = alarm.cause().about(merged.callout()).key();
            renamed = renamed.chain(() -> rename(session, alarm, merged.callout(), key));
        }
        return renamed;
    }

    private static Parted part(Side merged, Side survivor, List<Known> back, Set<UUID> subjects) {
        Set<String> renamed = about(survivor, back);
        var goes = survivor.keys().stream()
                .collect(Collectors.partitioningBy(
                        key -> subjects.contains(AlarmCause.of(key).subject()), Collectors.toSet()));
        Set<String> here = Stream.of(merged.keys(), goes.getOrDefault(true, Set.of()), about(merged, back))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        Set<String> there = goes.getOrDefault(false, Set.of()).stream()
                .filter(key -> !renamed.contains(key))
                .collect(Collectors.toSet());
        return new Parted(here, there);
    }

    private static Set<String> about(Side side, List<Known> alarms) {
        return alarms.stream()
                .map(alarm -> alarm.cause().about(side.callout()).key())
                .collect(Collectors.toSet());
    }

    private Uni<Void> tell(Mutiny.Session session, Side survivor, List<Known> moved, Instant now) {
        return moved.isEmpty()
                ? Uni.createFrom().voidItem()
                : alarms.tell(session, survivor.callout(), survivor.organisation(), now);
    }

    private static Uni<List<Known>> standing(Mutiny.Session session, UUID callout) {
        return known(session.createSelectionQuery(STANDING, Object[].class).setParameter("callout", callout));
    }

    private static Uni<List<Known>> known(Mutiny.SelectionQuery<Object[]> query) {
        return query.getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Known((UUID) row[0], (String) row[1]))
                        .toList());
    }

    private static Collection<UUID> some(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of(NOBODY) : ids;
    }
}
