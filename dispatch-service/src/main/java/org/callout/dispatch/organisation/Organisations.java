package org.callout.dispatch.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** The organisations that this installation serves. */
@ApplicationScoped
public class Organisations {

    private final String defaultPhone;

    Organisations(@ConfigProperty(name = "callout.control-room.phone") String defaultPhone) {
        this.defaultPhone = defaultPhone;
    }

    /** The organisation; one that has not introduced itself goes by its id and the installation's phone number. */
    public Uni<Organisation> get(Mutiny.Session session, String id) {
        return session.find(Organisation.class, id)
                .map(found -> found == null ? new Organisation(id, id, defaultPhone) : found);
    }

    /** Takes down how an organisation wants to be known. */
    Uni<Organisation> introduce(Mutiny.Session session, Organisation introduced) {
        return session.merge(introduced);
    }
}
