package org.callout.dispatch.report;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.callout.geo.policy.CalloutKind;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.platform.web.Regions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What came of the callouts of the caller's organisation. */
@Path("/v1/reports")
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
@Tag(name = "Reports")
class ReportResource {

    private final CallCounts calls;
    private final CauseCounts causes;
    private final AlarmCounts alarms;
    private final AreaLayers layers;
    private final Regions regions;
    private final Caller caller;

    ReportResource(
            CallCounts calls,
            CauseCounts causes,
            AlarmCounts alarms,
            AreaLayers layers,
            Regions regions,
            Caller caller) {
        this.calls = calls;
        this.causes = causes;
        this.alarms = alarms;
        this.layers = layers;
        this.regions = regions;
        this.caller = caller;
    }

    /**
     * @param from first day, as 2026-11-01
     * @param to last day
     * @param layer of areas, needed to group by them
     */
    @GET
    @Path("/calls")
    @Operation(
            summary = "Count the callouts of some days, all together and in groups",
            description = "Nobody is named. At most 400 days, which begin and end by the region's clocks.")
    public Uni<CallReport> calls(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("by") @DefaultValue("HOUR") Grouping by,
            @QueryParam("kind") @DefaultValue("INCIDENT") CalloutKind kind,
            @QueryParam("layer") @Nullable UUID layer) {
        if (by == Grouping.AREA && layer == null) throw Problems.badQuery("layer", "is needed to group by areas");
        String organisation = caller.getOrganisation();
        var question = new CallCounts.Question(
                organisation, kind, Period.of(from, to, regions.timeZone()), by, by == Grouping.AREA ? layer : null);
        return layers.assertKnown(organisation, question.layer()).chain(() -> calls.count(question));
    }

    /**
     * @param from first day, as 2026-11-01
     * @param to last day
     */
    @GET
    @Path("/causes")
    @Operation(summary = "Count why callouts were withheld, how alerts were received and who told of the ambulance")
    public Uni<CauseCounts.Causes> causes(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("kind") @DefaultValue("INCIDENT") CalloutKind kind) {
        return causes.count(caller.getOrganisation(), kind, Period.of(from, to, regions.timeZone()));
    }

    /**
     * @param from first day, as 2026-11-01
     * @param to last day
     */
    @GET
    @Path("/alarms")
    @Operation(summary = "Count what called for coordinators, against the hours that they were at the console")
    public Uni<AlarmCounts.Alarms> alarms(
            @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        return alarms.count(caller.getOrganisation(), Period.of(from, to, regions.timeZone()));
    }
}
