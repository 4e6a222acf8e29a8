package org.callout.responder.device;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Registers, removes and retires devices; each a statement of its own. */
@ApplicationScoped
public class Devices {

    /** Who signs in on a shared phone takes its token over: nobody gets alerts of the person before. */
    private static final String TAKE_OVER = """
            update device set retired_at = $4, retired_reason = 'taken over by another account or device'
            where push_token = $3 and retired_at is null and (responder_id, device_id) <> ($1, $2)
            """;

    private static final String REGISTER = """
            insert into device (responder_id, device_id, platform, channel, push_token, registered_at)
            values ($1, $2, $5, $6, $3, $4)
            on conflict (responder_id, device_id) do update
              set platform = excluded.platform, channel = excluded.channel, push_token = excluded.push_token,
                  registered_at = excluded.registered_at, retired_at = null, retired_reason = null
            """;

    private static final String REMOVE = "delete from device where responder_id = $1 and device_id = $2";

    /** Telephones ring by another's number and nobody signs out of them. */
    private static final String IS_OUT_OF_REACH = """
            select not exists (
              select from device where responder_id = $1 and platform is not null and retired_at is null) as alone
            """;

    private static final String WAS_OUT_OF_REACH = """
            select exists (select from responder where id = $1 and out_of_reach_since is not null) as alone
            """;

    private static final String RETIRE = """
            update device set retired_at = $3, retired_reason = $2
            where push_token = $1 and retired_at is null
            """;

    private static final String NOTE_CHECK = """
            update device set last_check = $3, checked_at = $4 where responder_id = $1 and device_id = $2
            """;

    private final Pool pool;
    private final Reach reach;
    private final Clock clock;

    Devices(Pool pool, Reach reach, Clock clock) {
        this.pool = pool;
        this.reach = reach;
        this.clock = clock;
    }

    /** @param channel FCM or WEB_PUSH, by which the token is understood */
    Uni<Void> register(UUID responderId, String deviceId, Device.Platform platform, String channel, String pushToken) {
        var now = now();
        return pool.withTransaction(connection -> connection
                        .preparedQuery(TAKE_OVER)
                        .execute(Tuple.of(responderId, deviceId, pushToken, now))
                        .chain(() -> connection
                                .preparedQuery(REGISTER)
                                .execute(Tuple.of(responderId, deviceId, pushToken, now, platform.name(), channel))))
                .chain(() -> holds(WAS_OUT_OF_REACH, responderId))
                .chain(was ->
                        was ? reach.regained(responderId) : Uni.createFrom().voidItem());
    }

    /** Whoever has no other is out of reach from now on. */
    Uni<Void> remove(UUID responderId, String deviceId) {
        return pool.preparedQuery(REMOVE)
                .execute(Tuple.of(responderId, deviceId))
                .chain(() -> holds(IS_OUT_OF_REACH, responderId))
                .chain(is -> is ? reach.lost(responderId) : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> holds(String sql, UUID responderId) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(responderId))
                .map(rows -> rows.iterator().next().getBoolean("alone"));
    }

    /** Never sends to this token again; the volunteer's app registers a new one when it starts. */
    public Uni<Void> retire(String pushToken, String reason) {
        return pool.preparedQuery(RETIRE)
                .execute(Tuple.of(pushToken, reason, now()))
                .replaceWithVoid();
    }

    /** Gives false if there is no such device. */
    Uni<Boolean> noteCheck(UUID responderId, String deviceId, DeviceCheck check) {
        var json = new DeviceCheckConverter().convertToDatabaseColumn(check);
        return pool.preparedQuery(NOTE_CHECK)
                .execute(Tuple.of(responderId, deviceId, json, now()))
                .map(rows -> rows.rowCount() == 1);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
