package org.callout.dispatch.talk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What was written about a callout, in the order of writing. */
@ApplicationScoped
public class Talk {

    /** More than anybody reads on the way; the console has them all. */
    static final int LATEST = 200;

    /** The message of that id, if it was ever taken. */
    public Uni<Optional<TalkMessage>> find(Mutiny.Session session, UUID id) {
        return session.find(TalkMessage.class, id).map(Optional::ofNullable);
    }

    /** The latest, oldest first. */
    public Uni<List<TalkMessage>> list(Mutiny.Session session, UUID calloutId) {
        return session.createSelectionQuery(
                        "from TalkMessage where calloutId = :callout order by at desc, id desc", TalkMessage.class)
                .setParameter("callout", calloutId)
                .setMaxResults(LATEST)
                .getResultList()
                .map(List::reversed);
    }
}
