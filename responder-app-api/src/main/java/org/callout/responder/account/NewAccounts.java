package org.callout.responder.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;

/**
 * Writes new accounts down, each by one statement of its own: on the day on which everybody comes, a session and a transaction
 * around it would cost more than all else.
 */
@ApplicationScoped
class NewAccounts {

    /** What an account begins with; whatever is not named begins as the table says, and as the entity does. */
    private static final String INSERT = """
            insert into responder (id, subject, display_name, phone, email, born_on, home_lon, home_lat, languages, travel_modes,
                                   carries_aed, skills, version, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            on conflict (subject) do nothing
            """;

    private final Pool pool;

    NewAccounts(Pool pool) {
        this.pool = pool;
    }

    /** Whether it is new: a token's subject has one account at most. */
    Uni<Boolean> insert(Responder responder) {
        var home = responder.home();
        var row = Tuple.tuple()
                .addValue(responder.id())
                .addValue(responder.subject())
                .addValue(responder.displayName())
                .addValue(responder.contact(ContactKind.PHONE))
                .addValue(responder.contact(ContactKind.EMAIL))
                .addValue(responder.bornOn())
                .addValue(home == null ? null : home.lon())
                .addValue(home == null ? null : home.lat())
                .addValue(responder.languages().toArray(String[]::new))
                .addValue(responder.travelModeBits())
                .addValue(responder.carriesAed())
                .addValue(responder.skillNames())
                .addValue(responder.version())
                .addValue(responder.createdAt().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(INSERT).execute(row).map(inserted -> inserted.rowCount() == 1);
    }
}
