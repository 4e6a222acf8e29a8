package org.callout.dispatch.presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.callout.geo.match.Qualification;
import org.callout.geo.policy.Tier;
import org.callout.platform.duty.Duty;
import org.jspecify.annotations.Nullable;

/**
 * Whether a responder may be alerted, and as what, from one instant until it has to be looked at again.
 *
 * @param ready on duty, not paused, and an active membership somewhere
 * @param memberships the active ones
 * @param until the first instant at which any of this changes by the clock alone; null when none does
 */
record Standing(
        boolean ready,
        List<ActiveMembership> memberships,
        @Nullable Instant until) {

    /**
     * A membership that holds now.
     *
     * @param qualifications bits of the qualifications that hold now
     * @param qualificationsUntil the first expiry among them; null when none expires
     */
    record ActiveMembership(
            String organisation,
            Tier tier,
            @Nullable Instant validUntil,
            long qualifications,
            @Nullable Instant qualificationsUntil) {}

    static Standing at(Instant now, Duty.Now duty, List<Membership> memberships) {
        List<ActiveMembership> active = new ArrayList<>();
        for (Membership membership : memberships) {
            if (membership.tier() instanceof Tier tier && membership.isActiveAt(now)) {
                active.add(activeAt(now, membership, tier));
            }
        }
        boolean ready = duty.mayBeAsked() && !active.isEmpty();
        return new Standing(ready, List.copyOf(active), firstChange(duty, active));
    }

    private static ActiveMembership activeAt(Instant now, Membership membership, Tier tier) {
        List<Membership.Granted> held = membership.qualifications().stream()
                .filter(granted -> granted.isValidAt(now))
                .toList();
        long bits = Qualification.toBits(held.stream()
                .map(Membership.Granted::qualification)
                .flatMap(Optional::stream)
                .toList());
        Instant firstExpiry = earliest(held.stream().map(Membership.Granted::validUntil));
        return new ActiveMembership(membership.organisation(), tier, membership.validUntil(), bits, firstExpiry);
    }

    private static @Nullable Instant firstChange(Duty.Now duty, List<ActiveMembership> active) {
        Stream<@Nullable Instant> grantsEnd =
                active.stream().flatMap(one -> Stream.of(one.validUntil(), one.qualificationsUntil()));
        return earliest(Stream.<@Nullable Instant>concat(Stream.of(duty.until()), grantsEnd));
    }

    private static @Nullable Instant earliest(Stream<@Nullable Instant> instants) {
        return instants.filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }
}
