package org.callout.responder.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.callout.responder.privacy.Exported;
import org.hibernate.reactive.mutiny.Mutiny;

/** Hands out the account with memberships, qualifications, availability, devices and the last fix. */
@ApplicationScoped
class AccountKept implements Exported {

    private final Volunteers volunteers;
    private final ResponderViews views;

    AccountKept(Volunteers volunteers, ResponderViews views) {
        this.volunteers = volunteers;
        this.views = views;
    }

    @Override
    public String section() {
        return "account";
    }

    @Override
    public Uni<ResponderView> export(Mutiny.Session session, UUID responderId) {
        return volunteers
                .find(session, responderId)
                .map(Optional::orElseThrow)
                .chain(volunteer -> views.of(session, volunteer));
    }
}
