package org.callout.dispatch.aed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return step(session, siteId, life -> switch (life) {
            case AedLife.Available available -> Optional.of(available.take());
            case AedLife.Taken _, AedLife.AtScene _, AedLife.Unchecked _ -> Optional.empty();
        });
    }

    /** The device is with the patient. */
    public Uni<Void> atScene(Mutiny.Session session, UUID siteId) {
        return step(session, siteId, life -> switch (life) {
            case AedLife.Taken taken -> Optional.of(taken.arrive());
            case AedLife.Available _, AedLife.AtScene _, AedLife.Unchecked _ -> Optional.empty();
        });
    }

    /** The responder who carries the device is done with it; it is on its way back to the cabinet. */
    public Uni<Void> awaitReturn(Mutiny.Session session, UUID siteId) {
        return step(session, siteId, life -> switch (life) {
            case AedLife.Taken taken -> Optional.of(taken.awaitReturn());
            case AedLife.AtScene atScene -> Optional.of(atScene.awaitReturn());
            case AedLife.Available _, AedLife.Unchecked _ -> Optional.empty();
        });
    }

    /** The crew has taken the device along with the patient. */
    public Uni<Void> goneWithCrew(Mutiny.Session session, UUID siteId) {
        return step(session, siteId, life -> switch (life) {
            case AedLife.AtScene atScene -> Optional.of(atScene.goWithCrew());
            case AedLife.Available _, AedLife.Taken _, AedLife.Unchecked _ -> Optional.empty();
        });
    }

    /** Somebody has looked after the device: it is in its cabinet and ready for use. */
    public Uni<Void> checked(Mutiny.Session session, UUID siteId) {
        return step(session, siteId, life -> switch (life) {
            case AedLife.Unchecked unchecked -> Optional.of(unchecked.check());
            case AedLife.Available _, AedLife.Taken _, AedLife.AtScene _ -> Optional.empty();
        });
    }

    /** The device is missing, locked away or broken. */
    public Uni<Void> outOfOrder(Mutiny.Session session, UUID siteId) {
        return step(session, siteId, life -> switch (life) {
            case AedLife.OutOfOrder _ -> Optional.empty();
            case AedLife.Available _,
                    AedLife.Taken _,
                    AedLife.AtScene _,
                    AedLife.AwaitingReturn _,
                    AedLife.GoneWithCrew _ -> Optional.of(life.fail());
        });
    }

    /** What those who fetch one of these devices need to know. */
    public Uni<Map<UUID, AedDirections>> directions(Mutiny.Session session, Collection<UUID> siteIds) {
        return sites.listAll(session, siteIds)
                .map(rows -> rows.stream().collect(Collectors.toMap(AedSiteRow::id, this::directions)));
    }

    private AedDirections directions(AedSiteRow row) {
        return new AedDirections(row.site(), usability.of(row.site(), clock.instant()), row.cabinetCode());
    }

    private Uni<Void> step(
            Mutiny.Session session, UUID siteId, Function<AedLife, Optional<? extends AedLife>> transition) {
        return sites.lock(session, siteId)
                .flatMap(found -> found.flatMap(row -> next(row, transition))
                        .map(row -> sites.announceChange(session, row))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** The row after the step; empty when its life has no such step. */
    private Optional<AedSiteRow> next(AedSiteRow row, Function<AedLife, Optional<? extends AedLife>> transition) {
        Optional<? extends AedLife> next = transition.apply(row.life());
        next.ifPresent(life -> row.become(life, clock.instant()));
        return next.map(life -> row);
    }
}
