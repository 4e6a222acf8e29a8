package org.callout.dispatch.aed;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.aed.AedDeviceView.GuardianWord;
import org.callout.dispatch.aed.AedDeviceView.LastUse;
import org.jspecify.annotations.Nullable;

/** Who has a device that is not in its place, and whether its guardian knows. Asked outside of any transaction. */
@ApplicationScoped
class AedCustody {

    /** A callout of another organisation, and who was there, is none of the asking one's business. */
    private static final String CUSTODY = """
            select d.id, g.device_id is not null as guarded, n.state as told,
                   u.callout_id, u.kind, u.reference, u.responder_id, u.responder_name, u.accepted_at
            from aed_device d
            left join aed_guardian g on g.device_id = d.id
            left join lateral (
              select n.state from aed_notice n
              where n.device_id = d.id and n.condition = d.condition and n.at >= d.condition_since
              order by n.at desc, n.id desc limit 1) n on true
            left join lateral (
              select a.callout_id, c.kind, c.reference, a.responder_id, a.responder_name, a.accepted_at
              from assignment a join callout c on c.id = a.callout_id
              where a.aed_id = d.id and c.organisation = $2
              order by a.accepted_at desc limit 1) u on true
            where d.id = any($1)
            """;

    private final Pool pool;

    AedCustody(Pool pool) {
        this.pool = pool;
    }

    /** Both are null for a device that is in its place. */
    record Custody(@Nullable LastUse lastUse, @Nullable GuardianWord guardian) {

        static final Custody IN_PLACE = new Custody(null, null);
    }

    /** What is known of these devices, by device. */
    Uni<Map<UUID, Custody>> find(Collection<UUID> devices, String organisation) {
        if (devices.isEmpty()) return Uni.createFrom().item(Map.of());
        return pool.preparedQuery(CUSTODY)
                .execute(Tuple.of(devices.toArray(UUID[]::new), organisation))
                .map(rows -> {
                    Map<UUID, Custody> found = new HashMap<>();
                    for (Row row : rows) found.put(row.getUUID("id"), new Custody(lastUse(row), word(row)));
                    return found;
                });
    }

    private static @Nullable LastUse lastUse(Row row) {
        if (row.getUUID("callout_id") == null) return null;
        return new LastUse(
                row.getUUID("callout_id"),
                row.getString("kind"),
                row.getString("reference"),
                row.getUUID("responder_id"),
                row.getString("responder_name"),
                row.getOffsetDateTime("accepted_at").toInstant());
    }

    private static GuardianWord word(Row row) {
        String told = row.getString("told");
        if (told == null) return row.getBoolean("guarded") ? GuardianWord.NOT_TOLD : GuardianWord.NOBODY;
        return switch (told) {
            case "SENT" -> GuardianWord.TOLD;
            case "QUEUED" -> GuardianWord.BEING_TOLD;
            case "LEFT_TO_THE_DESK" -> GuardianWord.NOT_TOLD;
            case "LAPSED" -> GuardianWord.NOBODY;
            default -> GuardianWord.UNDELIVERABLE;
        };
    }
}
