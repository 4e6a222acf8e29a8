package org.callout.dispatch.aed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.aed.AedCustody.Custody;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.Usability;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.platform.transaction.Transactions;
import org.callout.platform.web.Regions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Devices as somebody looks after them: which are not in their place, which have to be checked, and who has looked. */
@Path("/v1/aeds")
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
@Tag(name = "AED sites")
class AedDeviceResource {

    private final Transactions transactions;
    private final AedSites sites;
    private final AedListing listing;
    private final AedConditions conditions;
    private final AedCustody custody;
    private final AedViews views;
    private final Caller caller;
    private final Regions regions;
    private final Clock clock;

    AedDeviceResource(
            Transactions transactions,
            AedSites sites,
            AedListing listing,
            AedConditions conditions,
            AedCustody custody,
            AedViews views,
            Caller caller,
            Regions regions,
            Clock clock) {
        this.transactions = transactions;
        this.sites = sites;
        this.listing = listing;
        this.conditions = conditions;
        this.custody = custody;
        this.views = views;
        this.caller = caller;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * Some of the devices.
     *
     * @param total how many there are in all that fit
     * @param nextCursor asks for the next ones; null at the end
     */
    @Schema(name = "AedDevicePage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DevicePage(
            List<AedDeviceView> items, long total, @Nullable String nextCursor) {}

    @GET
    @Path("/devices")
    @Operation(
            summary = "List the devices with their checks, those first that have to be checked first",
            description =
                    "condition and usability may be repeated; usability: those that matching would judge so now; q is part of the description or of the name in the list; dueBy:"
                            + " those that have to be checked by that day; retired: those that no list has any more, instead of the others.")
    public Uni<DevicePage> list(
            @QueryParam("condition") Set<AedCondition> wanted,
            @QueryParam("usability") Set<Usability> usabilities,
            @QueryParam("source") @Size(max = 50) @Nullable String source,
            @QueryParam("q") @Size(max = 100) @Nullable String text,
            @QueryParam("dueBy") @Nullable LocalDate dueBy,
            @QueryParam("retired") @DefaultValue("false") boolean retired,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit) {
        DeviceCursor after = Optional.ofNullable(cursor)
                .map(given -> DeviceCursor.decode(given)
                        .orElseThrow(() -> Problems.badQuery("cursor", "is not one that a page has given")))
                .orElse(DeviceCursor.START);
        Set<AedCondition> any = wanted.isEmpty() ? EnumSet.allOf(AedCondition.class) : wanted;
        var asked = new AedListing.Wanted(any, source, text, dueBy, retired);
        return transactions
                .read(session -> usabilities.isEmpty()
                        ? listing.list(session, asked, after, limit + 1)
                        : listing.listFitting(
                                session, asked, aed -> usabilities.contains(views.usability(aed)), after, limit + 1))
                .chain(found -> page(found, limit));
    }

    private Uni<DevicePage> page(AedListing.Found found, int limit) {
        List<Aed> shown = found.page().stream().limit(limit).toList();
        String next = found.page().size() <= limit ? null : cursorAfter(shown.getLast());
        return see(shown).map(items -> new DevicePage(items, found.total(), next));
    }

    private static String cursorAfter(Aed last) {
        return new DeviceCursor(Objects.requireNonNullElse(last.checkDue(), AedListing.NEVER), last.id()).encoded();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One device with its checks, also when it is retired")
    public Uni<AedDeviceView> get(UUID id) {
        return transactions
                .read(session -> listing.find(session, id))
                .map(found -> found.orElseThrow(Problems::notFound))
                .chain(this::see);
    }

    @PUT
    @Path("/{id}/check-plan")
    @Operation(summary = "Say when a device has to be checked; what is absent is taken back")
    @APIResponseSchema(value = AedDeviceView.class, responseCode = "200")
    public Uni<AedDeviceView> plan(UUID id, @Valid @NotNull CheckPlan plan) {
        return change(id, (session, device) -> {
            device.plan(plan, regions.timeZone(), clock.instant());
            return Uni.createFrom().voidItem();
        });
    }

    @PUT
    @Path("/{id}/check")
    @Operation(
            summary = "Say that somebody has looked, and all is well; the device is available again",
            description = "With the plan from now on; what is absent is taken back.")
    @APIResponse(responseCode = "409", description = "It is on its way to somebody, or with them")
    @APIResponseSchema(value = AedDeviceView.class, responseCode = "200")
    public Uni<AedDeviceView> check(UUID id, @Valid @NotNull CheckPlan plan) {
        String by = caller.displayName();
        return change(id, (session, device) -> {
            AedCondition before = device.condition();
            if (before != AedCondition.AVAILABLE && !device.reach(AedCondition.AVAILABLE, clock.instant()))
                throw Problems.conflict("A device that is %s cannot be checked".formatted(before));
            device.checked(by, clock.instant());
            device.plan(plan, regions.timeZone(), clock.instant());
            return before == AedCondition.AVAILABLE
                    ? Uni.createFrom().voidItem()
                    : conditions.announce(session, device);
        });
    }

    private interface Change {
        Uni<Void> of(Mutiny.Session session, AedDevice device);
    }

    private Uni<AedDeviceView> change(UUID id, Change change) {
        return transactions
                .run(session -> sites.lock(session, id)
                        .map(found -> found.orElseThrow(Problems::notFound))
                        .chain(device -> change.of(session, device))
                        .chain(() -> sites.get(session, id)))
                .chain(this::see);
    }

    private Uni<AedDeviceView> see(Aed aed) {
        return see(List.of(aed)).map(List::getFirst);
    }

    private Uni<List<AedDeviceView>> see(List<Aed> aeds) {
        List<UUID> away = aeds.stream()
                .filter(aed -> aed.site().condition() != AedCondition.AVAILABLE)
                .map(Aed::id)
                .toList();
        return custody.find(away, caller.getOrganisation())
                .map(known -> aeds.stream().map(aed -> see(aed, known)).toList());
    }

    private AedDeviceView see(Aed aed, Map<UUID, Custody> known) {
        return AedDeviceView.of(aed, views.of(aed), known.getOrDefault(aed.id(), Custody.IN_PLACE));
    }
}
