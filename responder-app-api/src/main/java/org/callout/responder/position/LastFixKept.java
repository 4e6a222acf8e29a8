package org.callout.responder.position;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.callout.responder.privacy.Erased;
import org.hibernate.reactive.mutiny.Mutiny;

/** Erases the last fix; it is handed out with the account. */
@ApplicationScoped
class LastFixKept implements Erased {

    private final RecentFixes recent;

    LastFixKept(RecentFixes recent) {
        this.recent = recent;
    }

    @Override
    public Uni<Void> erase(Mutiny.Session session, UUID responderId) {
        recent.forget(responderId);
        return session.createMutationQuery("delete from LastFix f where f.responderId = :responder")
                .setParameter("responder", responderId)
                .executeUpdate()
                .replaceWithVoid();
    }
}
