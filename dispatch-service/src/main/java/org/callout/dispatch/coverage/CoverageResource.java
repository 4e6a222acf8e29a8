package org.callout.dispatch.coverage;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callout.geo.travel.Turnout;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.platform.web.Regions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the organisation's volunteers on duty, and devices that can be had now, could be within some minutes on foot. */
@Path("/v1/coverage")
@Tag(name = "Coverage")
class CoverageResource {

    /** Straight metres a second on foot, as the roads of three regions gave them; see {@code StraightLineTravelTimes}. */
    private static final double STRAIGHT_METRES_PER_SECOND = 1.8;

    private static final String PEOPLE = """
            select floor(lon / $6)::int as x, floor(lat / $6)::int as y, count(*)::int as number
            from ready_member
            where organisation = $1 and lon between $2 and $4 and lat between $3 and $5
            group by 1, 2
            """;

    private final Pool pool;
    private final UsableAeds aeds;
    private final Caller caller;
    private final Regions regions;
    private final Clock clock;

    CoverageResource(Pool pool, UsableAeds aeds, Caller caller, Regions regions, Clock clock) {
        this.pool = pool;
        this.aeds = aeds;
        this.caller = caller;
        this.regions = regions;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(
            summary = "Squares to which five volunteers or more, or a device, could come in time",
            description =
                    "Fewer volunteers than five are told as none, so that nobody is found by it. Devices count that are open"
                            + " now, or of which nobody knows the hours. Reckoned in a straight line after the usual turnout"
                            + " of the hour: roads and rivers are not judged.")
    public Uni<List<CoverageCell>> cover(
            @QueryParam("west") @NotNull @DecimalMin("-180") @DecimalMax("180") Double west,
            @QueryParam("south") @NotNull @DecimalMin("-85") @DecimalMax("85") Double south,
            @QueryParam("east") @NotNull @DecimalMin("-180") @DecimalMax("180") Double east,
            @QueryParam("north") @NotNull @DecimalMin("-85") @DecimalMax("85") Double north,
            @QueryParam("minutes") @DefaultValue("8") @Min(3) @Max(15) int minutes) {
        if (west > east || south > north) throw Problems.badQuery("east", "must lie east of west, and north of south");
        CoverageGrid grid = CoverageGrid.over(west, south, east, north);
        if (grid.isTooLarge()) throw Problems.badQuery("east", "is too far from west: nearer, please");
        long turnoutSeconds = Turnout.at(clock.instant(), regions.timeZone()).toSeconds();
        double reach = (minutes * 60 - turnoutSeconds) * STRAIGHT_METRES_PER_SECOND;
        double margin = grid.margin(reach);
        List<Double> box =
                List.of(grid.west() - margin, grid.south() - margin, grid.east() + margin, grid.north() + margin);
        return count(
                        PEOPLE,
                        Tuple.from(Arrays.asList(
                                caller.getOrganisation(), box.get(0), box.get(1), box.get(2), box.get(3), grid.step())))
                .chain(people -> aeds.count(box.get(0), box.get(1), box.get(2), box.get(3), grid.step())
                        .map(devices -> grid.cover(people, devices, reach)));
    }

    private Uni<Map<Cell, Integer>> count(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).map(CoverageResource::counts);
    }

    private static Map<Cell, Integer> counts(RowSet<Row> rows) {
        Map<Cell, Integer> counts = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            counts.put(new Cell(row.getInteger("x"), row.getInteger("y")), row.getInteger("number"));
        }
        return counts;
    }
}
