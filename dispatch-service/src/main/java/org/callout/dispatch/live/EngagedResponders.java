package org.callout.dispatch.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which callouts each responder is bound to, as heard from events and put right by snapshots of the database. Looking
 * responders up takes no lock.
 */
@ApplicationScoped
class EngagedResponders {

    private final Map<UUID, Known> byCallout = new HashMap<>();
    private final Map<UUID, List<Bond>> byResponder = new ConcurrentHashMap<>();
    private long heard;

    /** A responder's callout and the organisation that may watch. */
    record Bond(UUID calloutId, String organisation) {}

    /** Whom a callout has engaged, by its version. */
    record Engaged(UUID calloutId, String organisation, long version, Set<UUID> responders) {}

    private record Known(Engaged engaged, long heardAs) {}

    /** The callouts that the responder is bound to: none or one, for a moment perhaps two. */
    List<Bond> of(UUID responderId) {
        return byResponder.getOrDefault(responderId, List.of());
    }

    /** Whoever is bound to a callout of one of the organisations. */
    Set<UUID> of(Set<String> organisations) {
        Set<UUID> engaged = new HashSet<>();
        byResponder.forEach((responder, bonds) -> {
            if (bonds.stream().anyMatch(bond -> organisations.contains(bond.organisation()))) {
                engaged.add(responder);
            }
        });
        return engaged;
    }

    /** An event told whom a callout has engaged. */
    synchronized void hear(Engaged engaged) {
        heard++;
        know(engaged);
    }

    /** To be taken before a snapshot is read, and given to {@link #correct}: what was heard after it is newer. */
    synchronized long mark() {
        return heard;
    }

    /** Puts right what was missed, and forgets callouts that engage nobody any more. */
    synchronized void correct(List<Engaged> snapshot, long mark) {
        Set<UUID> current = new HashSet<>();
        for (Engaged engaged : snapshot) {
            current.add(engaged.calloutId());
            know(engaged);
        }
        List<UUID> gone = byCallout.values().stream()
                .filter(known -> known.heardAs() <= mark)
                .map(known -> known.engaged().calloutId())
                .filter(calloutId -> !current.contains(calloutId))
                .toList();
        gone.forEach(calloutId -> unbind(byCallout.remove(calloutId)));
    }

    private void know(Engaged engaged) {
        Known known = byCallout.get(engaged.calloutId());
        if (known != null && known.engaged().version() > engaged.version()) {
            return;
        }
        unbind(known);
        byCallout.put(engaged.calloutId(), new Known(engaged, heard));
        Bond bond = new Bond(engaged.calloutId(), engaged.organisation());
        engaged.responders().forEach(responder -> byResponder.merge(responder, List.of(bond), EngagedResponders::both));
    }

    private void unbind(@Nullable Known known) {
        if (known == null) {
            return;
        }
        UUID calloutId = known.engaged().calloutId();
        known.engaged()
                .responders()
                .forEach(
                        responder -> byResponder.computeIfPresent(responder, (id, bonds) -> without(bonds, calloutId)));
    }

    private static List<Bond> both(List<Bond> bonds, List<Bond> more) {
        List<Bond> all = new ArrayList<>(bonds);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static @Nullable List<Bond> without(List<Bond> bonds, UUID calloutId) {
        List<Bond> rest = bonds.stream()
                .filter(bond -> !bond.calloutId().equals(calloutId))
                .toList();
        return rest.isEmpty() ? null : rest;
    }
}
