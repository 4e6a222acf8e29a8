package org.callout.responder.picture;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.problem.Problems;
import org.callout.responder.refusal.Refusal;

/** Keeps pictures, one of each volunteer and one of each AED site. */
@ApplicationScoped
class Pictures {

    /** An identity card is looked at from an arm's length. */
    private static final int PORTRAIT_PIXELS = 512;

    /** Enough to know a cabinet by. */
    private static final int PHOTO_PIXELS = 1024;

    private static final String KEEP_PORTRAIT = """
            insert into portrait (responder_id, jpeg, at) values ($1, $2, $3)
            on conflict (responder_id) do update set jpeg = excluded.jpeg, at = excluded.at
            """;
    private static final String FIND_PORTRAIT = "select jpeg from portrait where responder_id = $1";
    private static final String DROP_PORTRAIT = "delete from portrait where responder_id = $1";

    private static final String KEEP_PHOTO = """
            insert into aed_photo (aed_id, jpeg, at, by) values ($1, $2, $3, $4)
            on conflict (aed_id) do update set jpeg = excluded.jpeg, by = excluded.by, at = excluded.at
            """;
    private static final String ADD_PHOTO = """
            insert into aed_photo (aed_id, jpeg, at, by) values ($1, $2, $3, 'a volunteer') on conflict (aed_id) do nothing
            """;
    private static final String FIND_PHOTO = "select jpeg from aed_photo where aed_id = $1";
    private static final String DROP_PHOTO = "delete from aed_photo where aed_id = $1";

    private final Pool pool;
    private final Clock clock;

    Pictures(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Void> keepPortrait(UUID responder, byte[] upload) {
        return recode(upload, PORTRAIT_PIXELS)
                .chain(jpeg -> run(
                        KEEP_PORTRAIT, Tuple.of(responder, jpeg, clock.instant().atOffset(ZoneOffset.UTC))));
    }

    Uni<Optional<byte[]>> findPortrait(UUID responder) {
        return find(FIND_PORTRAIT, responder);
    }

    Uni<Void> dropPortrait(UUID responder) {
        return run(DROP_PORTRAIT, Tuple.of(responder));
    }

    /** @param by the coordinator's subject */
    Uni<Void> keepPhoto(UUID aed, byte[] upload, String by) {
        return recode(upload, PHOTO_PIXELS)
                .chain(jpeg ->
                        run(KEEP_PHOTO, Tuple.of(aed, jpeg, clock.instant().atOffset(ZoneOffset.UTC), by)));
    }

    /** Keeps a volunteer's picture where there is none; whether it did. Who took it is nobody's business. */
    Uni<Boolean> addPhoto(UUID aed, byte[] upload) {
        return recode(upload, PHOTO_PIXELS)
                .chain(jpeg -> pool.preparedQuery(ADD_PHOTO)
                        .execute(Tuple.of(aed, jpeg, clock.instant().atOffset(ZoneOffset.UTC))))
                .map(added -> added.rowCount() == 1);
    }

    Uni<Optional<byte[]>> findPhoto(UUID aed) {
        return find(FIND_PHOTO, aed);
    }

    Uni<Void> dropPhoto(UUID aed) {
        return run(DROP_PHOTO, Tuple.of(aed));
    }

    private static Uni<Buffer> recode(byte[] upload, int pixels) {
        return Uni.createFrom()
                .item(() -> Recoding.toSmallJpeg(upload, pixels)
                        .map(Buffer::buffer)
                        .orElseThrow(() -> Problems.typed(
                                Refusal.PICTURE_UNREADABLE,
                                Problems.badRequest("picture", "is no JPEG or PNG that can be read"))))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Optional<byte[]>> find(String sql, UUID of) {
        return pool.preparedQuery(sql).execute(Tuple.of(of)).map(rows -> {
            var row = rows.iterator();
            return row.hasNext() ? Optional.of(row.next().getBuffer("jpeg").getBytes()) : Optional.empty();
        });
    }

    private Uni<Void> run(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).replaceWithVoid();
    }
}
