package org.callout.platform.lockout;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Worker;

/** Who was locked out, by whom, when and why. A row is never changed but for its end. */
@ApplicationScoped
class LockoutTable {

    private static final String HELD = "select organisation, kind, who from lockout where lifted_at is null";

    private static final String OF_ORGANISATION = """
            select kind, who, name, reason, locked_by_name, locked_at, lifted_by_name, lifted_at from lockout
            where organisation = $1 order by lifted_at desc nulls first, id desc limit 500
            """;

    private static final String LOCK = """
            insert into lockout (organisation, kind, who, name, reason, locked_by, locked_by_name, locked_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (organisation, kind, who) where lifted_at is null do nothing
            """;

    private static final String LIFT = """
            update lockout set lifted_by = $4, lifted_by_name = $5, lifted_at = $6
            where organisation = $1 and kind = $2 and who = $3 and lifted_at is null
            """;

    private final Pool pool;
    private final Clock clock;

    LockoutTable(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Everybody of every organisation for whom the door is shut now. */
    Uni<Set<Door>> held() {
        return pool.preparedQuery(HELD)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Door(
                                row.getString("organisation"),
                                Worker.Kind.valueOf(row.getString("kind")),
                                row.getString("who")))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** What holds first, then what was lifted, the newest of each first. */
    Uni<List<LockoutView>> of(String organisation) {
        return pool.preparedQuery(OF_ORGANISATION)
                .execute(Tuple.of(organisation))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(LockoutTable::view)
                        .toList());
    }

    /** Again is harmless, and changes nothing of what was said first. */
    Uni<Void> lock(Caller by, Door door, String name, String reason) {
        return pool.preparedQuery(LOCK)
                .execute(Tuple.tuple()
                        .addString(door.organisation())
                        .addString(door.kind().name())
                        .addString(door.who())
                        .addString(name)
                        .addString(reason)
                        .addString(by.subject())
                        .addString(by.displayName())
                        .addOffsetDateTime(now()))
                .replaceWithVoid();
    }

    Uni<Void> lift(Caller by, Door door) {
        return pool.preparedQuery(LIFT)
                .execute(Tuple.of(
                        door.organisation(), door.kind().name(), door.who(), by.subject(), by.displayName(), now()))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static LockoutView view(Row row) {
        OffsetDateTime lifted = row.getOffsetDateTime("lifted_at");
        return new LockoutView(
                Worker.Kind.valueOf(row.getString("kind")),
                row.getString("who"),
                row.getString("name"),
                row.getString("reason"),
                row.getString("locked_by_name"),
                row.getOffsetDateTime("locked_at").toInstant(),
                row.getString("lifted_by_name"),
                lifted == null ? null : lifted.toInstant());
    }
}
