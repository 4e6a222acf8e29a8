package org.callout.dispatch.aed;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.DeviceKey;
import org.callout.platform.id.Ids;
import org.callout.platform.identity.Caller;
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

    private final Transactions transactions;
    private final AedSites sites;
    private final AedConditions conditions;
    private final AedViews views;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    AedResource(
            Transactions transactions,
            AedSites sites,
            AedConditions conditions,
            AedViews views,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.sites = sites;
        this.conditions = conditions;
        this.views = views;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param bbox west,south,east,north; degrees */
    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN, Roles.WALL})
    @Operation(summary = "List the sites within west,south,east,north")
    public Uni<List<AedView>> list(@QueryParam("bbox") @NotNull String bbox) {
        BoundingBox box = BoundingBox.parse(bbox)
                .orElseThrow(() -> Problems.badQuery("bbox", "must be west,south,east,north in degrees"));
        return transactions
                .run(session -> sites.listWithin(session, box))
                .map(aeds -> aeds.stream().map(views::of).toList());
    }

    @POST
    @Operation(summary = "Add a site by hand")
    @APIResponseSchema(value = AedView.class, responseCode = "201", responseDescription = "Added")
    public Uni<RestResponse<AedView>> add(@Valid @NotNull AedRequest request) {
        UUID id = ids.next();
        return transactions
                .run(session -> add(session, id, request).chain(() -> sites.get(session, id)))
                .map(added -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, views.of(added))
                        .location(URI.create("/v1/aeds/" + id))
                        .build());
    }

    private Uni<Void> add(Mutiny.Session session, UUID id, AedRequest request) {
        String ref = id.toString();
        AedDevice device = new AedDevice(id, DeviceKey.of(AedSites.BY_HAND, ref), clock.instant());
        device.secureWith(request.cabinetCode());
        var site = request.toSite(id, AedSites.BY_HAND, ref, AedCondition.AVAILABLE);
        return session.persist(device)
                .chain(() -> session.persist(new AedSiteRow(ids.next(), id, site, clock.instant())))
                .chain(() -> sites.announceChange(session, id, AedSites.BY_HAND));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Describe a site anew; its cabinet code stays unless it is said",
            description = "What is said of a listed site counts until its list says something else of it.")
    public Uni<AedView> replace(UUID id, @Valid @NotNull AedRequest request) {
        String by = caller.subject();
        return transactions
                .run(session -> sites.lock(session, id)
                        .map(found -> found.orElseThrow(Problems::notFound))
                        .invoke(device -> device.secureWith(request.cabinetCode()))
                        .chain(device -> describe(session, device, request, by))
                        .chain(() -> sites.get(session, id)))
                .map(views::of);
    }

    private Uni<Void> describe(Mutiny.Session session, AedDevice device, AedRequest request, String by) {
        return sites.siteThatCounts(session, device.id())
                .map(found -> found.orElseThrow(Problems::notFound))
                .invoke(row -> row.describeByHand(
                        request.toSite(device.id(), row.source(), row.sourceRef(), device.condition()),
                        by,
                        clock.instant()))
                .chain(row -> sites.announceChange(session, device.id(), row.source()));
    }

    /**
     * How the device itself stands.
     *
     * @param condition where it is in its life now
     * @param reason why, kept with who says so; null when they do not say
     */
    @Schema(name = "AedConditionRequest")
    record ConditionRequest(
            @NotNull @Nullable AedCondition condition,
            @Size(max = 500) @Nullable String reason) {}

    /** What is drawn for the life of a device can be said of it, and nothing else; the same again changes nothing. */
    @PUT
    @Path("/{id}/condition")
    @Operation(
            summary = "Say where a device is in its life",
            description =
                    "AVAILABLE, TAKEN, AT_SCENE, then AWAITING_RETURN or GONE_WITH_CREW, and AVAILABLE again once"
                            + " somebody has checked it; OUT_OF_ORDER at any time. 409 for any other step. The guardian is told.")
    @APIResponse(responseCode = "409", description = "The life of a device has no such step")
    @APIResponseSchema(value = AedView.class, responseCode = "200")
    public Uni<AedView> changeCondition(UUID id, @Valid @NotNull ConditionRequest request) {
        String by = caller.displayName();
        return transactions
                .run(session -> sites.lock(session, id)
                        .map(found -> found.orElseThrow(Problems::notFound))
                        .chain(device -> become(session, device, request, by))
                        .chain(() -> sites.get(session, id)))
                .map(views::of);
    }

    private Uni<Void> become(Mutiny.Session session, AedDevice device, ConditionRequest request, String by) {
        AedCondition told = requireNonNull(request.condition());
        AedCondition before = device.condition();
        if (before == told) return Uni.createFrom().voidItem();
        if (!device.reach(told, by, said(request.reason()), clock.instant())) {
            throw Problems.conflict("A device that is %s cannot become %s".formatted(before, told));
        }
        return conditions.announce(session, device);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Take a site off the list",
            description =
                    "A list that still has it brings it back at its next import; a device that is listed by mistake"
                            + " is better said to be OUT_OF_ORDER. The reason is kept with who did it; it can be brought back.")
    public Uni<Void> remove(UUID id, @QueryParam("reason") @Size(max = 500) @Nullable String reason) {
        String by = caller.displayName();
        Instant now = clock.instant();
        return transactions.run(session -> sites.lock(session, id)
                .map(found -> found.orElseThrow(Problems::notFound))
                .invoke(device -> device.removed(by, said(reason), now))
                .chain(device -> sites.listSites(session, id))
                .invoke(rows -> rows.stream().filter(row -> !row.isRetired()).forEach(row -> row.retire(now)))
                .chain(rows -> sites.announceChange(session, id, rows.getFirst().source())));
    }

    @DELETE
    @Path("/{id}/retirement")
    @Operation(
            summary = "Bring a site back that somebody has taken off the list",
            description = "As it was then, with its condition, code and checks. One that is listed stays as it is.")
    @APIResponse(responseCode = "409", description = "Nobody took it off: its list has it no more")
    @APIResponseSchema(value = AedView.class, responseCode = "200")
    public Uni<AedView> bringBack(UUID id) {
        String by = caller.displayName();
        return transactions
                .run(session -> sites.lockAny(session, id)
                        .map(found -> found.orElseThrow(Problems::notFound))
                        .chain(device -> sites.listSites(session, id).chain(rows -> list(session, device, rows, by)))
                        .chain(() -> sites.get(session, id)))
                .map(views::of);
    }

    private Uni<Void> list(Mutiny.Session session, AedDevice device, List<AedSiteRow> rows, String by) {
        if (rows.stream().anyMatch(row -> !row.isRetired()))
            return Uni.createFrom().voidItem();
        @Nullable Instant removed = device.removedAt();
        List<AedSiteRow> back = removed == null
                ? List.of()
                : rows.stream().filter(row -> row.isRetiredAt(removed)).toList();
        if (back.isEmpty()) throw Problems.conflict("Its list has it no more: an import that has it brings it back");
        Instant now = clock.instant();
        back.forEach(row -> row.bringBack(now));
        device.broughtBack(by, now);
        return sites.announceChange(session, device.id(), back.getFirst().source());
    }

    private static @Nullable String said(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
