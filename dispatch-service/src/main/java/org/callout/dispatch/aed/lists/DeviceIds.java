package org.callout.dispatch.aed.lists;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.DeviceKey;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds the devices that rows of a list describe, and makes those that no list has described so far. */
@ApplicationScoped
class DeviceIds {

    /** One statement however long the list is. */
    private static final String FIND_OR_ADD = """
            with wanted as (
              select id, key from jsonb_to_recordset(cast(cast(:devices as text) as jsonb)) as w (id uuid, key text)
            ), added as (
              insert into aed_device (id, key, condition, updated_at)
              select id, key, 'AVAILABLE', cast(cast(:now as text) as timestamptz) from wanted
              on conflict (key) do nothing
              returning id, key
            )
            select key, cast(id as text) from added
            union all
            select known.key, cast(known.id as text) from aed_device known join wanted on wanted.key = known.key
            """;

    private final ObjectMapper json;

    DeviceIds(ObjectMapper json) {
        this.json = json;
    }

    /** The device of each site, by its key. */
    Uni<Map<DeviceKey, UUID>> findOrAdd(Mutiny.Session session, List<AedSite> sites, Instant now) {
        if (sites.isEmpty()) return Uni.createFrom().item(Map.of());
        return session.createNativeQuery(FIND_OR_ADD, Object[].class)
                .setParameter("devices", asRows(sites))
                .setParameter("now", now.toString())
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> new DeviceKey((String) row[0]), row -> UUID.fromString((String) row[1]))));
    }

    private String asRows(List<AedSite> sites) {
        ArrayNode rows = json.createArrayNode();
        for (AedSite site : sites) {
            DeviceKey key = DeviceKey.of(site.source(), site.sourceRef());
            rows.addObject().put("id", key.id().toString()).put("key", key.text());
        }
        return rows.toString();
    }
}
