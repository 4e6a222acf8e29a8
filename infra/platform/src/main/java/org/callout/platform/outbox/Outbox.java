package org.callout.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callout.platform.id.Ids;
import org.callout.platform.transaction.AfterCommit;
import org.hibernate.reactive.mutiny.Mutiny;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

/**
 * Where a service says what others must hear of. An announcement belongs to the caller's transaction: it is published
 * once that is committed, and never if it is rolled back.
 *
 * <p>Announcements of one key must be added under the lock of the thing the key names; their order is kept then.
 */
@ApplicationScoped
public class Outbox {

    /** One statement however many facts there are; the identity is given in the order of the list. */
    private static final String ADD = """
            insert into outbox (message_id, shard, topic, key, type, at, data)
            select cast(fact ->> 'id' as uuid), cast(fact ->> 'shard' as smallint), fact ->> 'topic', fact ->> 'key',
                   fact ->> 'type', cast(fact ->> 'at' as timestamptz), fact ->> 'data'
            from jsonb_array_elements(cast(cast(:facts as text) as jsonb)) with ordinality as facts (fact, place)
            order by place
            """;

    private final ObjectMapper json;
    private final Ids ids;
    private final OutboxRelay relay;

    Outbox(ObjectMapper json, Ids ids, OutboxRelay relay) {
        this.json = json;
        this.ids = ids;
        this.relay = relay;
    }

    /** Adds announcements to the transaction of this session, in the order given. */
    public Uni<Void> add(Mutiny.Session session, Announcement... announcements) {
        return add(session, List.of(announcements));
    }

    /** Adds announcements to the transaction of this session, in the order given. */
    public Uni<Void> add(Mutiny.Session session, List<Announcement> announcements) {
        if (announcements.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(ADD)
                .setParameter("facts", asRows(announcements))
                .executeUpdate()
                .invoke(() -> nudgeAfterCommit(session, announcements))
                .replaceWithVoid();
    }

    /** Like {@link #add(Mutiny.Session, Announcement...)}, in a transaction of the pool; found by the relay's next look. */
    public Uni<Void> add(SqlConnection transaction, Announcement... announcements) {
        return transaction
                .preparedQuery(ADD.replace(":facts", "$1"))
                .execute(Tuple.of(asRows(List.of(announcements))))
                .replaceWithVoid();
    }

    /** A hint, to be quick: what is not nudged is found by the relay's next look. */
    private void nudgeAfterCommit(Mutiny.Session session, List<Announcement> announcements) {
        Map<String, Set<Integer>> shards = announcements.stream()
                .collect(groupingBy(
                        Announcement::topic, mapping(announcement -> Shards.of(announcement.key()), toSet())));
        AfterCommit.hint(session, () -> shards.forEach(relay::nudge));
    }

    private String asRows(List<Announcement> announcements) {
        ArrayNode rows = json.createArrayNode();
        for (Announcement announcement : announcements) {
            rows.addObject()
                    .put("id", ids.next().toString())
                    .put("shard", Shards.of(announcement.key()))
                    .put("topic", announcement.topic())
                    .put("key", announcement.key())
                    .put("type", announcement.type())
                    .put("at", announcement.at().toString())
                    .put("data", asJson(announcement.data()));
        }
        return rows.toString();
    }

    private String asJson(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + data.getClass(), e);
        }
    }
}
