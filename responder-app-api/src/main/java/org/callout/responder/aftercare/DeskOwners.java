package org.callout.responder.aftercare;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.callout.platform.messaging.Event;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes follow-ups that are nobody's those of whoever takes their alarm at the desk. */
@ApplicationScoped
public class DeskOwners {

    /** What the organisation's lead has, or somebody has taken by themselves, stays theirs; what the desk lets go is the lead's. */
    private static final String OWN = """
            update follow_up f
            set owner = coalesce(own.subject, lead.subject), owner_name = coalesce(own.name, lead.name),
                at_desk = own.subject is not null
            from (select cast(:owner as text) as subject, cast(:name as text) as name) own
            left join aftercare_lead lead on lead.organisation = :organisation
            where f.organisation = :organisation and f.responder_id = :responder and f.closed_at is null
              and (f.owner is null or f.at_desk)
            """;

    /** Takes what the desk tells, in its order; told again it changes nothing. */
    public Uni<Void> take(Mutiny.Session session, List<Event<DeskOwner>> told) {
        return Multi.createFrom()
                .iterable(told)
                .onItem()
                .transformToUniAndConcatenate(event -> own(session, event.data()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Integer> own(Mutiny.Session session, DeskOwner told) {
        return session.createNativeQuery(OWN)
                .setParameter("owner", told.owner())
                .setParameter("name", told.ownerName())
                .setParameter("organisation", told.organisation())
                .setParameter("responder", told.responderId())
                .executeUpdate();
    }
}
