package org.callout.responder.telephone;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** The telephones among a volunteer's devices: one row for texts, one for calls, and never the number. */
@ApplicationScoped
class Telephones {

    private static final String VIEW = """
            select phone_confirmed_at is not null as confirmed,
                   exists (select from device where responder_id = id and channel = 'SMS' and retired_at is null) as sms,
                   exists (select from device where responder_id = id and channel = 'VOICE' and retired_at is null) as voice
            from responder where id = $1
            """;

    private static final String WANT = """
            insert into device (responder_id, device_id, platform, channel, push_token, registered_at, proven_at, proven_by)
            select id, 'tel:' || lower($2), null, $2, 'tel:' || lower($2) || ' ' || id, $3, phone_confirmed_at, $2
            from responder where id = $1 and phone_confirmed_at is not null
            on conflict (responder_id, device_id) do update
              set registered_at = excluded.registered_at, proven_at = excluded.proven_at, retired_at = null, retired_reason = null
            """;

    private static final String WANT_NOT = "delete from device where responder_id = $1 and channel = $2";

    private final Pool pool;
    private final Clock clock;

    Telephones(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<TelephoneView> view(UUID responderId) {
        return pool.preparedQuery(VIEW)
                .execute(Tuple.of(responderId))
                .map(rows -> rows.iterator().next())
                .map(row -> {
                    var confirmed = row.getBoolean("confirmed");
                    return new TelephoneView(
                            confirmed, confirmed && row.getBoolean("sms"), confirmed && row.getBoolean("voice"));
                });
    }

    /** Without a confirmed number a wish comes to nothing, as the view says. */
    Uni<TelephoneView> wish(UUID responderId, TelephoneWish wish) {
        return want(responderId, "SMS", wish.sms())
                .chain(() -> want(responderId, "VOICE", wish.voice()))
                .chain(() -> view(responderId));
    }

    private Uni<Void> want(UUID responderId, String channel, boolean wanted) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return wanted
                ? pool.preparedQuery(WANT)
                        .execute(Tuple.of(responderId, channel, now))
                        .replaceWithVoid()
                : pool.preparedQuery(WANT_NOT)
                        .execute(Tuple.of(responderId, channel))
                        .replaceWithVoid();
    }
}
