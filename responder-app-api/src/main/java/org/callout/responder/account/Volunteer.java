package org.callout.responder.account;

import java.util.List;
import java.util.Optional;
import org.callout.responder.membership.Membership;

/** The whole aggregate: a responder with all memberships. */
public record Volunteer(Responder responder, List<Membership> memberships) {

    /** The membership of one organisation. */
    public Optional<Membership> membershipOf(String organisation) {
        return memberships.stream()
                .filter(membership -> membership.organisation().equals(organisation))
                .findFirst();
    }

    /** As one organisation may see it: with its own membership only. */
    Volunteer seenBy(String organisation) {
        return new Volunteer(responder, membershipOf(organisation).stream().toList());
    }
}
