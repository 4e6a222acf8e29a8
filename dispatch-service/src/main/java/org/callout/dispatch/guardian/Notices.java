package org.callout.dispatch.guardian;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.aed.AedCondition;
import org.callout.platform.id.Ids;
import org.callout.platform.transaction.AfterCommit;
import org.hibernate.reactive.mutiny.Mutiny;

/** What guardians are to be told: rows written in the transaction that makes it true, sent after it at least once. */
@ApplicationScoped
public class Notices {

    /** That the device is with the patient is nothing that a guardian could act upon. */
    private static final Set<AedCondition> TOLD = EnumSet.of(
            AedCondition.TAKEN, AedCondition.AWAITING_RETURN, AedCondition.GONE_WITH_CREW, AedCondition.OUT_OF_ORDER);

    private static final int MOST_LISTED = 100;

    private final Ids ids;
    private final NoticeSender sender;

    Notices(Ids ids, NoticeSender sender) {
        this.ids = ids;
        this.sender = sender;
    }

    /** Queues word of a device's new condition, if it is one to tell and somebody looks after the device. */
    public Uni<Void> queue(Mutiny.Session session, UUID deviceId, AedCondition condition, Instant at) {
        if (!TOLD.contains(condition)) return Uni.createFrom().voidItem();
        return session.find(Guardian.class, deviceId)
                .chain(guardian -> guardian == null
                        ? Uni.createFrom().voidItem()
                        : session.persist(new Notice(ids.next(), deviceId, condition, at))
                                .chain(session::flush)
                                .invoke(() -> AfterCommit.hint(session, sender::nudge)));
    }

    /** What was or is to be told of a device, newest first. */
    Uni<List<Notice>> list(Mutiny.Session session, UUID deviceId) {
        return session.createQuery("from Notice where deviceId = :device order by at desc, id desc", Notice.class)
                .setParameter("device", deviceId)
                .setMaxResults(MOST_LISTED)
                .setReadOnly(true)
                .getResultList();
    }
}
