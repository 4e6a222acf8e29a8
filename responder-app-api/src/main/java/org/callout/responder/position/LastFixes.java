package org.callout.responder.position;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The newest fix of a volunteer, whether it is written down already or waits for that in this process. */
@ApplicationScoped
public class LastFixes {

    private final RecentFixes recent;

    LastFixes(RecentFixes recent) {
        this.recent = recent;
    }

    /** Null when there is none. What another process has not written down yet is told half a minute later. */
    public Uni<@Nullable LastFix> find(Mutiny.Session session, UUID responderId) {
        Position waiting = recent.find(responderId);
        return session.find(LastFix.class, responderId).map(written -> newest(written, waiting));
    }

    private static @Nullable LastFix newest(@Nullable LastFix written, @Nullable Position waiting) {
        return waiting == null || (written != null && !waiting.at().isAfter(written.at()))
                ? written
                : new LastFix(waiting);
    }
}
