package org.callout.dispatch.callout;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored callouts. */
@ApplicationScoped
public class Callouts {

    /** Takes the callout's lock; empty when there is no such callout. */
    public Uni<Optional<Callout>> lock(Mutiny.Session session, UUID id) {
        return session.find(Callout.class, id, LockMode.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    /** Takes the callout's lock unless somebody else holds it; empty then, or when there is no such callout. */
    public Uni<Optional<Callout>> lockIfFree(Mutiny.Session session, UUID id) {
        return session.createSelectionQuery("from Callout where id = :id", Callout.class)
                .setParameter("id", id)
                .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** Reads without a lock. */
    public Uni<Optional<Callout>> find(Mutiny.Session session, UUID id) {
        return session.find(Callout.class, id).map(Optional::ofNullable);
    }

    /** The callout that an organisation calls by this reference. */
    public Uni<Optional<Callout>> findByReference(Mutiny.Session session, String organisation, String reference) {
        return session.createSelectionQuery(
                        "from Callout where organisation = :organisation and reference = :reference", Callout.class)
                .setParameter("organisation", organisation)
                .setParameter("reference", reference)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }
}
