package org.callout.dispatch.intake;

import jakarta.ws.rs.Path;
import org.callout.dispatch.alerting.NamedAlerts;
import org.callout.dispatch.steering.Steering;
import org.callout.geo.policy.CalloutKind;
import org.callout.platform.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Emergencies into which a coordinator steps. */
@Path(IncidentResource.PATH)
@Tag(name = "Incidents")
class IncidentActsResource extends CalloutActs {

    IncidentActsResource(CalloutDesk desk, Steering steering, NamedAlerts named, Caller caller) {
        super(CalloutKind.INCIDENT, desk, steering, named, caller);
    }
}
