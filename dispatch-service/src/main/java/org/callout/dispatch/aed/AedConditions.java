package org.callout.dispatch.aed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callout.dispatch.alarm.Alarms;
import org.callout.dispatch.guardian.Notices;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.UsabilityCheck;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a device in the course of a callout. Each method locks the device, so it is called last in a
 * transaction: callout, engagement, presence, AED site. A step that the device's life does not have, or a device that is
 * gone, changes nothing: it is no reason to refuse what a responder did.
 */
@ApplicationScoped
public class AedConditions {

    private final AedSites sites;
    private final Notices notices;
    private final Alarms alarms;
    private final UsabilityCheck usability;
    private final Clock clock;

    AedConditions(AedSites sites, Notices notices, Alarms alarms, UsabilityCheck usability, Clock clock) {
        this.sites = sites;
        this.notices = notices;
        this.alarms = alarms;
        this.usability = usability;
        this.clock = clock;
    }

    /** A responder has taken the device out of its cabinet. */
    public Uni<Void> take(Mutiny.Session session, UUID deviceId) {
        return step(session, deviceId, AedCondition.TAKEN);
    }

    /** The device is with the patient. */
    public Uni<Void> atScene(Mutiny.Session session, UUID deviceId) {
        return step(session, deviceId, AedCondition.AT_SCENE);
    }

    /** The responder who carries the device is done with it; it is on its way back to the cabinet. */
    public Uni<Void> awaitReturn(Mutiny.Session session, UUID deviceId) {
        return step(session, deviceId, AedCondition.AWAITING_RETURN);
    }

    /** The crew took the device along with the patient. */
    public Uni<Void> goWithCrew(Mutiny.Session session, UUID deviceId) {
        return step(session, deviceId, AedCondition.GONE_WITH_CREW);
    }

    /**
     * The device is missing, locked away or broken. One that does not hang ready stays as it is: whoever finds the cabinet
     * empty because somebody else has the device must not cut short what is told of it.
     */
    public Uni<Void> outOfOrder(Mutiny.Session session, UUID deviceId) {
        return step(session, deviceId, AedCondition.OUT_OF_ORDER, EnumSet.of(AedCondition.AVAILABLE));
    }

    /** What those who fetch one of these devices need to know. */
    public Uni<Map<UUID, AedDirections>> directions(Mutiny.Session session, Collection<UUID> deviceIds) {
        return sites.listDevices(session, deviceIds)
                .chain(devices -> sites.listAll(session, deviceIds)
                        .chain(aeds -> sites.attributions(session, sources(aeds))
                                .map(attributions -> directions(aeds, devices, attributions))));
    }

    private static Set<String> sources(List<Aed> aeds) {
        return aeds.stream().map(aed -> aed.site().source()).collect(Collectors.toSet());
    }

    private Map<UUID, AedDirections> directions(
            List<Aed> aeds, List<AedDevice> devices, Map<String, String> attributions) {
        Map<UUID, AedDevice> byId = devices.stream().collect(Collectors.toMap(AedDevice::id, Function.identity()));
        return aeds.stream()
                .collect(Collectors.toMap(
                        Aed::id,
                        aed -> directions(
                                aed,
                                byId.get(aed.id()),
                                attributions.get(aed.site().source()))));
    }

    /** The device itself knows its condition of this very transaction. */
    private AedDirections directions(Aed aed, @Nullable AedDevice device, @Nullable String attribution) {
        Instant now = clock.instant();
        var site = device == null ? aed.site() : aed.siteAs(device.condition());
        return new AedDirections(
                site,
                usability.of(site, now),
                usability.of(aed.siteAs(AedCondition.AVAILABLE), now),
                device == null ? null : device.cabinetCode(),
                attribution);
    }

    private Uni<Void> step(Mutiny.Session session, UUID deviceId, AedCondition condition) {
        return step(session, deviceId, condition, EnumSet.allOf(AedCondition.class));
    }

    /** @param from conditions in which the device takes the step at all */
    private Uni<Void> step(Mutiny.Session session, UUID deviceId, AedCondition condition, Set<AedCondition> from) {
        return sites.lock(session, deviceId)
                .map(found -> found.filter(
                        device -> from.contains(device.condition()) && device.reach(condition, clock.instant())))
                .chain(moved -> moved.isEmpty() ? Uni.createFrom().voidItem() : announce(session, moved.get()));
    }

    /** A device that can be had again is missed by nobody. */
    private Uni<Void> noticed(Mutiny.Session session, AedDevice device) {
        return device.condition() == AedCondition.OUT_OF_ORDER
                ? Uni.createFrom().voidItem()
                : alarms.deviceIsBack(session, device.id(), clock.instant());
    }

    /** Tells everybody who has to hear of a device's new condition, in the transaction that changes it. */
    Uni<Void> announce(Mutiny.Session session, AedDevice device) {
        return noticed(session, device)
                .chain(() -> notices.queue(session, device.id(), device.condition(), clock.instant()))
                .chain(() -> sites.siteThatCounts(session, device.id()))
                .chain(site -> sites.announceChange(
                        session, device.id(), site.map(AedSiteRow::source).orElse(AedSites.BY_HAND)));
    }
}
