package org.callout.dispatch.aed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.aed.OpeningHours;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Hours that only a human can find out. */
@Path("/v1/aeds")
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
@Tag(name = "AED sites")
class AedHoursResource {

    private final AedHours hours;
    private final AedViews views;
    private final Caller caller;

    AedHoursResource(AedHours hours, AedViews views, Caller caller) {
        this.hours = hours;
        this.views = views;
        this.caller = caller;
    }

    /**
     * Some of the devices whose hours are unknown.
     *
     * @param nextCursor asks for the next ones; null at the end
     */
    @Schema(name = "AedPage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AedPage(List<AedView> items, @Nullable String nextCursor) {}

    /** What is unknown of hours. */
    @Schema(name = "UnknownHours")
    enum Unknown {
        UNREADABLE,
        MISSING
    }

    /** @param openingHours OSM's {@code opening_hours}, or what means the same for certain */
    @Schema(name = "OpeningHoursRequest")
    record HoursRequest(@NotBlank @Size(max = 500) @Nullable String openingHours) {}

    @GET
    @Path("/unknown-hours")
    @Operation(
            summary = "List the sites whose hours are unknown, unreadable texts first",
            description =
                    "UNREADABLE: there is a text that only a human can read. MISSING: the list says nothing; often the"
                            + " description does.")
    public Uni<AedPage> listUnknown(
            @QueryParam("hours") @Nullable Unknown only,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Optional<HoursCursor> after = Optional.ofNullable(cursor)
                .map(text -> HoursCursor.decode(text)
                        .orElseThrow(() -> Problems.badQuery("cursor", "is not one that a page has given")));
        return hours.list(standings(only), after, limit + 1).map(found -> page(found, limit));
    }

    private static Set<HoursStanding> standings(@Nullable Unknown only) {
        return switch (only) {
            case UNREADABLE -> EnumSet.of(HoursStanding.UNREADABLE);
            case MISSING -> EnumSet.of(HoursStanding.MISSING);
            case null -> EnumSet.of(HoursStanding.UNREADABLE, HoursStanding.MISSING);
        };
    }

    private AedPage page(List<Aed> found, int limit) {
        List<AedView> items = found.stream().limit(limit).map(views::of).toList();
        if (found.size() <= limit) return new AedPage(items, null);
        Aed last = found.get(limit - 1);
        return new AedPage(items, new HoursCursor(last.hoursStanding(), last.id()).encoded());
    }

    @PUT
    @Path("/{id}/opening-hours")
    @Operation(
            summary = "Say when a site is open; counts until its list says something else than it does now",
            description = "400 with the reason when the hours cannot be understood.")
    @APIResponse(responseCode = "400", description = "The hours cannot be understood")
    @APIResponseSchema(value = AedView.class, responseCode = "200")
    public Uni<AedView> mend(UUID id, @Valid @NotNull HoursRequest request) {
        String text = requireNonNull(request.openingHours()).strip();
        OpeningHours.parse(text).problem().ifPresent(problem -> {
            throw Problems.badRequest("openingHours", "cannot be understood: " + problem);
        });
        return hours.mend(id, text, caller.subject()).map(mended -> views.of(mended.orElseThrow(Problems::notFound)));
    }
}
