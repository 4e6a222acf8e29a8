package org.callout.dispatch.aed;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.UsabilityCheck;
import org.callout.platform.id.Ids;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.platform.transaction.Transactions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** The AED sites of the region: the same for all organisations, since a device serves whoever is nearest. */
@Path("/v1/aeds")
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
@Tag(name = "AED sites")
class AedResource {

    private static final String BY_HAND = "manual";

    private final Transactions transactions;
    private final AedSites sites;
    private final UsabilityCheck usability;
    private final Ids ids;
    private final Clock clock;

    AedResource(Transactions transactions, AedSites sites, UsabilityCheck usability, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.sites = sites;
        this.usability = usability;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param bbox west,south,east,north; degrees */
    @GET
    @Operation(summary = "List the sites within west,south,east,north")
    public Uni<List<AedView>> list(@QueryParam("bbox") @NotNull String bbox) {
        BoundingBox box = BoundingBox.parse(bbox)
                .orElseThrow(() -> Problems.badQuery("bbox", "must be west,south,east,north in degrees"));
        return transactions
                .run(session -> sites.listWithin(session, box))
                .map(rows -> rows.stream().map(this::view).toList());
    }

    @POST
    @Operation(summary = "Add a site by hand")
    @APIResponseSchema(value = AedView.class, responseCode = "201", responseDescription = "Added")
    public Uni<RestResponse<AedView>> add(@Valid @NotNull AedRequest request) {
        UUID id = ids.next();
        AedSiteRow row =
                new AedSiteRow(request.toSite(id, BY_HAND, id.toString(), AedCondition.AVAILABLE), clock.instant());
        row.secureWith(request.cabinetCode());
        return transactions
                .run(session -> session.persist(row).flatMap(persisted -> sites.announceChange(session, row)))
                .map(added -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view(row))
                        .location(URI.create("/v1/aeds/" + id))
                        .build());
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Describe a site anew; its cabinet code stays unless it is said")
    public Uni<AedView> replace(UUID id, @Valid @NotNull AedRequest request) {
        return transactions.run(session -> sites.lock(session, id)
                .map(AedResource::found)
                .invoke(row -> describe(row, request))
                .call(row -> sites.announceChange(session, row))
                .map(this::view));
    }

    /**
     * How the device itself stands.
     *
     * @param condition where it is in its life now
     */
    @Schema(name = "AedConditionRequest")
    record ConditionRequest(@NotNull @Nullable AedCondition condition) {}

    /** What is drawn for the life of a device can be said of it, and nothing else; the same again changes nothing. */
    @PUT
    @Path("/{id}/condition")
    @Operation(
            summary = "Say where a device is in its life",
            description = "AVAILABLE, TAKEN, AT_SCENE, then AWAITING_RETURN or GONE_WITH_CREW, and AVAILABLE again once"
                    + " somebody has checked it; OUT_OF_ORDER at any time. 409 for any other step.")
    @APIResponse(responseCode = "409", description = "The life of a device has no such step")
    @APIResponseSchema(value = AedView.class, responseCode = "200")
    public Uni<AedView> changeCondition(UUID id, @Valid @NotNull ConditionRequest request) {
        AedCondition told = requireNonNull(request.condition());
        return transactions.run(session -> sites.lock(session, id)
                .map(AedResource::found)
                .call(row -> become(session, row, told))
                .map(this::view));
    }

    private Uni<Void> become(Mutiny.Session session, AedSiteRow row, AedCondition told) {
        AedCondition before = row.site().condition();
        if (before == told) return Uni.createFrom().voidItem();
        if (!row.reach(told, clock.instant())) {
            throw Problems.conflict("A device that is %s cannot become %s".formatted(before, told));
        }
        return sites.announceChange(session, row);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Take a site off the list")
    public Uni<Void> remove(UUID id) {
        return transactions.run(session -> sites.lock(session, id)
                .map(AedResource::found)
                .invoke(row -> row.retire(clock.instant()))
                .call(row -> sites.announceChange(session, row))
                .replaceWithVoid());
    }

    private void describe(AedSiteRow row, AedRequest request) {
        AedSite known = row.site();
        row.describe(request.toSite(row.id(), known.source(), known.sourceRef(), known.condition()), clock.instant());
        row.secureWith(request.cabinetCode());
    }

    private static AedSiteRow found(Optional<AedSiteRow> row) {
        return row.orElseThrow(Problems::notFound);
    }

    private AedView view(AedSiteRow row) {
        return AedView.of(row.site(), usability.of(row.site(), clock.instant()));
    }
}
