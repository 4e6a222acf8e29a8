package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.CalloutKind;

/** A wish to be asked: planned for at once, judged by the policy like anybody else. */
public final class CareWishRule {

    private CareWishRule() {}

    /** Has the next plan made now, as long as anybody is wanted and the volunteer has not been asked yet. */
    public static Decision wish(Situation situation, UUID responderId, Instant now) {
        Decision decision = new Decision(situation, now);
        boolean wanted = situation.callout().kind() == CalloutKind.CARE_REQUEST
                && situation.callout().life() instanceof CalloutLife.Active
                && !situation.isCovered()
                && !situation.asked().contains(responderId);
        return wanted
                ? decision.note(Happening.about(responderId, TimelineWord.WISHED))
                        .planNext(new NextStep.Now())
                : decision;
    }
}
