package org.callout.dispatch.decision;

import java.time.Duration;
import java.time.Instant;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.callout.AmbulanceEta;
import org.callout.geo.policy.AlertingPolicy.Reach;

/**
 * What a new word of the ambulance leads to. Whoever has been asked, has not answered and would come too long behind it is let
 * off, as if never asked: should the ambulance be held up, they are asked again. Whoever has said yes goes on, whatever is
 * told of the ambulance.
 */
final class AmbulanceRule {

    private AmbulanceRule() {}

    static void letOffWhoComesBehind(Decision decision) {
        Reach reach = decision.situation().policy().reach();
        Duration margin = reach.behindAmbulance();
        AmbulanceEta told = decision.situation().callout().ambulance();
        if (margin == null || told == null) return;
        told.expected()
                .believedEta(reach.ambulanceEtaHolds(), decision.at())
                .ifPresent(eta -> letOff(decision, decision.at().plus(eta).plus(margin)));
    }

    private static void letOff(Decision decision, Instant latest) {
        for (Alert alert : decision.situation().open().toList()) {
            Instant arrival = alert.sentAt().plus(alert.way().eta());
            if (!arrival.isAfter(latest)) continue;
            Settling.standDown(decision, alert, "AFTER_AMBULANCE");
            alert.retract();
        }
    }
}
