package org.callout.dispatch.aed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.UsabilityCheck;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What happens to a device in the course of a callout. Each method locks the site, so it is called last in a
 * transaction: callout, engagement, presence, AED site. A step that the device's life does not have, or a site that is gone,
 * changes nothing: it is no reason to refuse what a responder did.
 */
@ApplicationScoped
public class AedConditions {

    private final AedSites sites;
    private final UsabilityCheck usability;
    private final Clock clock;

    AedConditions(AedSites sites, UsabilityCheck usability, Clock clock) {
        this.sites = sites;
        this.usability = usability;
        this.clock = clock;
    }

    /** A responder has taken the device out of its cabinet. */
    public Uni<Void> take(Mutiny.Session session, UUID siteId) {
        return step(session, siteId, AedCondition.TAKEN);
    }

    /** The device is with the patient. */
    public Uni<Void> atScene(Mutiny.Session session, UUID siteId) {
        return step(session, siteId, AedCondition.AT_SCENE);
    }

    /** The responder who carries the device is done with it; it is on its way back to the cabinet. */
    public Uni<Void> awaitReturn(Mutiny.Session session, UUID siteId) {
        return step(session, siteId, AedCondition.AWAITING_RETURN);
    }

    /** The device is missing, locked away or broken. */
    public Uni<Void> outOfOrder(Mutiny.Session session, UUID siteId) {
        return step(session, siteId, AedCondition.OUT_OF_ORDER);
    }

    /** What those who fetch one of these devices need to know. */
    public Uni<Map<UUID, AedDirections>> directions(Mutiny.Session session, Collection<UUID> siteIds) {
        return sites.listAll(session, siteIds)
                .map(rows -> rows.stream().collect(Collectors.toMap(AedSiteRow::id, this::directions)));
    }

    private AedDirections directions(AedSiteRow row) {
        Instant now = clock.instant();
        return new AedDirections(
                row.site(),
                usability.of(row.site(), now),
                usability.of(row.siteAs(AedCondition.AVAILABLE), now),
                row.cabinetCode());
    }

    private Uni<Void> step(Mutiny.Session session, UUID siteId, AedCondition condition) {
        return sites.lock(session, siteId)
                .flatMap(found -> found.filter(row -> row.reach(condition, clock.instant()))
                        .map(row -> sites.announceChange(session, row))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
