package org.callout.dispatch.aed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.platform.outbox.Announcement;
import org.callout.platform.outbox.Outbox;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored devices and what lists say of them. Whatever changes one announces it in the same transaction. */
@ApplicationScoped
public class AedSites {

    /** The source of sites that no list brought. */
    public static final String BY_HAND = "manual";

    private static final String TOPIC = "callout.event";
    private static final String CHANGED = "org.callout.aed.changed";

    private static final String ATTRIBUTIONS =
            "select name, attribution from AedSource where name in :sources and attribution <> ''";

    private static final String WITHIN = """
            from Aed where retiredAt is null
            and lon between :west and :east and lat between :south and :north
            order by id
            """;

    private static final String SITE_THAT_COUNTS =
            "from AedSiteRow where id = (select siteId from Aed where id = :device and retiredAt is null)";

    private final Outbox outbox;
    private final Clock clock;

    AedSites(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The message of {@code org.callout.aed.changed}.
     *
     * @param aedId null when a whole list has changed
     * @param source the list that describes the device
     */
    private record Changed(@Nullable UUID aedId, String source, Instant at) {}

    Uni<List<Aed>> listWithin(Mutiny.Session session, BoundingBox box) {
        return session.createQuery(WITHIN, Aed.class)
                .setParameter("west", box.west())
                .setParameter("south", box.south())
                .setParameter("east", box.east())
                .setParameter("north", box.north())
                .setReadOnly(true)
                .getResultList();
    }

    /** Those of the given devices that exist, also where no list has them any more: somebody may be on the way to one. */
    Uni<List<Aed>> listAll(Mutiny.Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createQuery("from Aed where id in :ids", Aed.class)
                .setParameter("ids", List.copyOf(ids))
                .setReadOnly(true)
                .getResultList();
    }

    Uni<List<AedDevice>> listDevices(Mutiny.Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createQuery("from AedDevice where id in :ids", AedDevice.class)
                .setParameter("ids", List.copyOf(ids))
                .getResultList();
    }

    /** The device, locked until the transaction ends; empty when there is none or no list has it any more. */
    Uni<Optional<AedDevice>> lock(Mutiny.Session session, UUID id) {
        return session.find(AedDevice.class, id, LockModeType.PESSIMISTIC_WRITE)
                .chain(device -> device == null
                        ? Uni.createFrom().item(Optional.empty())
                        : siteThatCounts(session, id).map(site -> site.map(inUse -> device)));
    }

    /** Like {@link #lock}, also of one that no list has any more. */
    Uni<Optional<AedDevice>> lockAny(Mutiny.Session session, UUID id) {
        return session.find(AedDevice.class, id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    /** What the list that counts says of a device; empty when none has it any more. */
    Uni<Optional<AedSiteRow>> siteThatCounts(Mutiny.Session session, UUID id) {
        return session.createQuery(SITE_THAT_COUNTS, AedSiteRow.class)
                .setParameter("device", id)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** What all lists say of a device, retired rows too. */
    Uni<List<AedSiteRow>> listSites(Mutiny.Session session, UUID id) {
        return session.createQuery("from AedSiteRow where deviceId = :device", AedSiteRow.class)
                .setParameter("device", id)
                .getResultList();
    }

    /** The device as it stands after the changes of this transaction. */
    Uni<Aed> get(Mutiny.Session session, UUID id) {
        return session.flush()
                .chain(() -> session.createQuery("from Aed where id = :id", Aed.class)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    /** All rows of a list, retired ones too. */
    public Uni<List<AedSiteRow>> listOf(Mutiny.Session session, String source) {
        return session.createQuery("from AedSiteRow where source = :source", AedSiteRow.class)
                .setParameter("source", source)
                .getResultList();
    }

    /** What has to be shown with the sites of these lists, by list; those that ask for nothing are absent. */
    Uni<Map<String, String>> attributions(Mutiny.Session session, Collection<String> sources) {
        if (sources.isEmpty()) return Uni.createFrom().item(Map.of());
        return session.createQuery(ATTRIBUTIONS, Object[].class)
                .setParameter("sources", List.copyOf(sources))
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
    }

    Uni<Void> announceChange(Mutiny.Session session, UUID deviceId, String source) {
        Instant now = clock.instant();
        Changed changed = new Changed(deviceId, source, now);
        return outbox.add(session, new Announcement(TOPIC, deviceId, CHANGED, now, changed));
    }

    /** One announcement for a whole list, however many of its rows have changed. */
    public Uni<Void> announceChange(Mutiny.Session session, String source) {
        Instant now = clock.instant();
        return outbox.add(session, new Announcement(TOPIC, source, CHANGED, now, new Changed(null, source, now)));
    }
}
