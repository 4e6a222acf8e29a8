package org.callout.dispatch.view;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.callout.TimelineEntry;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.dispatch.decision.Situation;
import org.hibernate.reactive.mutiny.Mutiny;

/** What those are called whom a callout's timeline is about: a merger takes alerts elsewhere, and the names go with them. */
final class TimelineNames {

    private static final Set<TimelineWord> MERGERS = Set.of(TimelineWord.MERGED, TimelineWord.UNMERGED);

    private TimelineNames() {}

    static Uni<Map<UUID, String>> read(Mutiny.Session session, Situation situation, List<TimelineEntry> timeline) {
        Map<UUID, String> names = new HashMap<>();
        put(names, situation.alerts());
        Uni<Map<UUID, String>> known = Uni.createFrom().item(names);
        boolean complete =
                timeline.stream().map(TimelineEntry::responderId).allMatch(id -> id == null || names.containsKey(id));
        if (complete) return known;
        for (UUID other : mergedWith(timeline)) {
            known = known.chain(so ->
                    alerts(session, other).invoke(alerts -> put(so, alerts)).replaceWith(so));
        }
        return known;
    }

    private static void put(Map<UUID, String> names, List<Alert> alerts) {
        alerts.forEach(alert -> names.putIfAbsent(alert.responderId(), alert.responderName()));
    }

    private static Uni<List<Alert>> alerts(Mutiny.Session session, UUID calloutId) {
        return session.createSelectionQuery("from Alert where calloutId = :callout order by id", Alert.class)
                .setParameter("callout", calloutId)
                .getResultList();
    }

    /** All that this callout is or has been one with. */
    private static Set<UUID> mergedWith(List<TimelineEntry> timeline) {
        return timeline.stream()
                .filter(entry -> MERGERS.contains(entry.word()))
                .flatMap(entry -> Stream.of("into", "from").map(entry.detail()::get))
                .filter(Objects::nonNull)
                .map(id -> UUID.fromString(id.toString()))
                .collect(Collectors.toSet());
    }
}
