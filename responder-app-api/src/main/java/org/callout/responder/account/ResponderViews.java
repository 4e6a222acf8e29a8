package org.callout.responder.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.web.Regions;
import org.callout.responder.device.Device;
import org.callout.responder.position.LastFix;
import org.callout.responder.position.LastFixes;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Gathers what a view of a volunteer shows beside the aggregate itself: devices and the last fix. */
@ApplicationScoped
public class ResponderViews {

    /** What dispatch told with the end of a hard call. */
    private static final String IN_PEACE =
            "select max(left_in_peace_until) from alert where responder_id = :responder and left_in_peace_until > :now";

    private final LastFixes fixes;
    private final Regions regions;
    private final Clock clock;

    ResponderViews(LastFixes fixes, Regions regions, Clock clock) {
        this.fixes = fixes;
        this.regions = regions;
        this.clock = clock;
    }

    /** As the volunteer sees it. */
    Uni<ResponderView> of(Mutiny.Session session, Volunteer volunteer) {
        var id = volunteer.responder().id();
        return devices(session, List.of(id))
                .chain(devices -> fixes.find(session, id)
                        .chain(fix -> inPeaceUntil(session, id)
                                .map(until -> view(volunteer, devices, fix, until.orElse(null)))));
    }

    /** As an organisation sees its member: own membership only, neither home, age nor whereabouts. */
    public Uni<ResponderView> of(Mutiny.Session session, Volunteer volunteer, String organisation) {
        return devices(session, List.of(volunteer.responder().id()))
                .map(devices -> member(volunteer, devices, organisation));
    }

    /** As an organisation sees many of its members. */
    public Uni<List<ResponderView>> of(Mutiny.Session session, List<Volunteer> volunteers, String organisation) {
        var ids =
                volunteers.stream().map(volunteer -> volunteer.responder().id()).toList();
        return devices(session, ids)
                .map(devices -> volunteers.stream()
                        .map(volunteer -> member(volunteer, devices, organisation))
                        .toList());
    }

    ResponderView ofNew(Responder responder) {
        return view(new Volunteer(responder, List.of()), List.of(), null, null);
    }

    private ResponderView member(Volunteer volunteer, List<Device> devices, String organisation) {
        var own = devices.stream()
                .filter(device -> device.belongsTo(volunteer.responder().id()))
                .toList();
        return view(volunteer.seenBy(organisation), own, null, null).forOrganisations();
    }

    private Uni<Optional<Instant>> inPeaceUntil(Mutiny.Session session, UUID responderId) {
        return session.createNativeQuery(IN_PEACE, Instant.class)
                .setParameter("responder", responderId)
                .setParameter("now", clock.instant())
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    private ResponderView view(
            Volunteer volunteer, List<Device> devices, @Nullable LastFix fix, @Nullable Instant inPeaceUntil) {
        return ResponderView.of(volunteer, devices, fix, inPeaceUntil, clock.instant(), regions.timeZone());
    }

    private static Uni<List<Device>> devices(Mutiny.Session session, List<UUID> responders) {
        return session.createQuery(
                        "from Device d where d.key.responderId in :ids order by d.key.deviceId", Device.class)
                .setParameter("ids", responders)
                .getResultList();
    }
}
