package org.callout.dispatch.presence;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one responder, as published on {@code responder.profile}.
 *
 * @param version grows with every change; the highest one applied wins
 * @param pausedUntil nobody is alerted before this instant; null when not paused
 * @param erased the responder has left, and every trace goes
 */
record ResponderProfile(
        UUID responderId,
        long version,
        String displayName,
        List<String> languages,
        Set<TravelMode> travelModes,
        boolean onDuty,
        @Nullable Instant pausedUntil,
        boolean carriesAed,
        boolean erased,
        List<Membership> memberships) {

    /** What is absent in the message reaches this constructor as null. */
    ResponderProfile {
        if (responderId == null) {
            throw new IllegalArgumentException("nobody's profile");
        }
        displayName = displayName == null ? "" : displayName;
        languages = languages == null ? List.of() : List.copyOf(languages);
        travelModes = travelModes == null || travelModes.isEmpty() ? Set.of(TravelMode.FOOT) : Set.copyOf(travelModes);
        memberships = memberships == null ? List.of() : List.copyOf(memberships);
        if (memberships.stream().map(Membership::organisation).distinct().count() != memberships.size()) {
            throw new IllegalArgumentException("two memberships of one organisation");
        }
    }

    /** The one with the highest version of each responder. */
    static Collection<ResponderProfile> newestOfEach(List<ResponderProfile> profiles) {
        Map<UUID, ResponderProfile> newest = new LinkedHashMap<>();
        for (ResponderProfile profile : profiles) {
            newest.merge(profile.responderId(), profile, (a, b) -> b.version() > a.version() ? b : a);
        }
        return newest.values();
    }

    Availability availability() {
        return new Availability(onDuty, pausedUntil);
    }

    @Override
    public String toString() {
        return "ResponderProfile[responderId=%s, version=%d, displayName=[redacted]]".formatted(responderId, version);
    }
}
