package org.callout.dispatch.region;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.callout.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The region that this installation serves, and how the next one comes along; changes are told live. */
@Path("/v1/region")
@Tag(name = "Region")
class RegionResource {

    private final RegionWatch watch;

    RegionResource(RegionWatch watch) {
        this.watch = watch;
    }

    @GET
    @Blocking
    @Operation(summary = "Which region is in use, and whether by road")
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN, Roles.WALL})
    public RegionView get() {
        return watch.view();
    }
}
