package org.callout.dispatch.reporting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.alerting.WayFinder;
import org.callout.dispatch.alerting.WayFinder.Seeker;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.decision.Situations;
import org.callout.dispatch.matching.FreeAeds;
import org.callout.geo.aed.AedSite;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelMode;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works out how somebody gets to a scene who says that they will come by other means than they were asked for. */
@ApplicationScoped
class ReplyWays {

    private static final Distance AEDS_AROUND = new Distance(5_000);

    private static final Logger LOG = Logger.getLogger(ReplyWays.class);

    private final Situations situations;
    private final WayFinder ways;
    private final FreeAeds aeds;
    private final Clock clock;

    ReplyWays(Situations situations, WayFinder ways, FreeAeds aeds, Clock clock) {
        this.situations = situations;
        this.ways = ways;
        this.aeds = aeds;
        this.clock = clock;
    }

    /**
     * A way by the means that the responder named.
     *
     * @param scene where it leads: worth nothing once the scene has moved
     */
    record ReplyWay(Position scene, Way way) {

        boolean leadsTo(Callout callout) {
            return callout.location().position().equals(scene);
        }
    }

    /**
     * Empty where nothing new is told, or where nobody knows from where the responder starts. A yes counts without it: never
     * fails.
     */
    Uni<Optional<ReplyWay>> find(AlertReply reply) {
        TravelMode mode = reply.travelMode();
        return reply.answer() == AlertReply.Answer.DECLINE || mode == null
                ? Uni.createFrom().item(Optional.empty())
                : situations
                        .find(reply.calloutId())
                        .chain(found -> find(found, reply, mode))
                        .onFailure()
                        .invoke(failure -> LOG.warnf(failure, "way by other means not found alert=%s", reply.alertId()))
                        .onFailure()
                        .recoverWithItem(Optional.empty());
    }

    private Uni<Optional<ReplyWay>> find(Optional<Situation> found, AlertReply reply, TravelMode mode) {
        Optional<Alert> asked = found.flatMap(situation -> situation.alert(reply.alertId()))
                .filter(alert -> alert.responderId().equals(reply.responderId()))
                .filter(alert -> alert.way().mode() != mode);
        if (asked.isEmpty()) return Uni.createFrom().item(Optional.empty());
        Location scene = found.orElseThrow().callout().location();
        Position place = scene.position();
        @Nullable UUID device = asked.get().way().aedId();
        boolean viaAed = device != null;
        UUID responder = reply.responderId();
        return sites(place, device)
                .chain(sites ->
                        ways.find(scene, List.of(new Seeker(responder, mode, viaAed, true)), sites, clock.instant()))
                .map(known -> Optional.ofNullable(known.get(responder)).map(way -> new ReplyWay(place, way)));
    }

    /** Wherever their own device stands, it is one of those that they may go by. */
    private Uni<List<AedSite>> sites(Position scene, @Nullable UUID device) {
        return device == null ? Uni.createFrom().item(List.of()) : aeds.within(scene, AEDS_AROUND, Set.of(device));
    }
}
