package org.callout.dispatch.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.callout.platform.transaction.AfterCommit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** The organisations that this installation serves. */
@ApplicationScoped
public class Organisations {

    /** How long a replica may go by what it has read after another one has taken down a change. */
    static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final int MOST_REMEMBERED = 10_000;

    private final String defaultPhone;
    private final Cache<String, Organisation> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    Organisations(@ConfigProperty(name = "callout.control-room.phone") String defaultPhone) {
        this.defaultPhone = defaultPhone;
    }

    /** The organisation; one that has not introduced itself goes by its id and the installation's phone number. */
    public Uni<Organisation> get(Mutiny.Session session, String id) {
        return session.find(Organisation.class, id)
                .map(found -> found == null ? new Organisation(id, id, defaultPhone) : found);
    }

    /** Like {@link #get}, but it may be as it was a few seconds ago: every decision asks, hardly any organisation changes. */
    public Uni<Organisation> recall(Mutiny.Session session, String id) {
        Organisation known = remembered.getIfPresent(id);
        return known != null ? Uni.createFrom().item(known) : get(session, id).invoke(read -> remembered.put(id, read));
    }

    /** Takes down how an organisation wants to be known. */
    Uni<Organisation> introduce(Mutiny.Session session, Organisation introduced) {
        AfterCommit.hint(session, () -> remembered.invalidate(introduced.id()));
        return session.merge(introduced);
    }
}
