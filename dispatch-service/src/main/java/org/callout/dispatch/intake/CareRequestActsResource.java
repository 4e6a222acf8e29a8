package org.callout.dispatch.intake;

import jakarta.ws.rs.Path;
import org.callout.dispatch.alerting.NamedAlerts;
import org.callout.dispatch.steering.Steering;
import org.callout.geo.policy.CalloutKind;
import org.callout.platform.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Care into which a coordinator steps. */
@Path(CareRequestResource.PATH)
@Tag(name = "Care requests")
class CareRequestActsResource extends CalloutActs {

    CareRequestActsResource(CalloutDesk desk, Steering steering, NamedAlerts named, Caller caller) {
        super(CalloutKind.CARE_REQUEST, desk, steering, named, caller);
    }
}
