package org.callout.responder.ready;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.callout.responder.privacy.Exported;
import org.hibernate.reactive.mutiny.Mutiny;

/** Hands out hours, places and wishes. */
@ApplicationScoped
class ReadinessKept implements Exported {

    private final ReadinessDesk desk;

    ReadinessKept(ReadinessDesk desk) {
        this.desk = desk;
    }

    @Override
    public String section() {
        return "readiness";
    }

    @Override
    public Uni<ReadinessView> export(Mutiny.Session session, UUID responderId) {
        return desk.get(session, responderId);
    }
}
