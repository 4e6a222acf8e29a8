package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.AssignmentLife;
import org.callout.dispatch.assignment.Progress;
import org.callout.dispatch.callout.CareDetails;
import org.callout.dispatch.callout.Facts;

/** An accepted visit binds nobody before they set out, unless its window had begun when they said yes. */
public final class VisitRule {

    private VisitRule() {}

    /** Whether a yes given at this time is to something later; never for an incident. */
    public static boolean isPlanned(Facts facts, Instant acceptedAt) {
        CareDetails care = facts.care();
        return care != null && acceptedAt.isBefore(care.windowFrom());
    }

    /** Whether somebody who is assigned has yet to set out for a visit of later. */
    public static boolean isAhead(Situation situation, Assignment assignment) {
        return assignment.life() instanceof AssignmentLife.Coming(Progress reached)
                && reached == Progress.ASSIGNED
                && isPlanned(situation.callout().facts(), assignment.acceptedAt());
    }

    /** Whose whereabouts are the callout's business: whoever is asked, and whoever is bound by their yes. */
    public static Set<UUID> bound(Situation situation) {
        Set<UUID> bound = new HashSet<>(situation.engaged());
        situation
                .active()
                .filter(assignment -> isAhead(situation, assignment))
                .forEach(assignment -> bound.remove(assignment.responderId()));
        return bound;
    }
}
