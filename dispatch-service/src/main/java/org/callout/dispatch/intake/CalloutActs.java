package org.callout.dispatch.intake;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.callout.dispatch.alerting.NamedAlertRule;
import org.callout.dispatch.alerting.NamedAlerts;
import org.callout.dispatch.decision.WideningRule;
import org.callout.dispatch.steering.Steering;
import org.callout.dispatch.view.CalloutView;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.wave.Role;
import org.callout.platform.identity.Caller;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * How coordinators step in: the same for emergencies and care. Each act may be repeated without harm; it is told in the
 * timeline with who and why, and shows the callout as it stands then.
 */
abstract class CalloutActs {

    private final CalloutKind kind;
    private final CalloutDesk desk;
    private final Steering steering;
    private final NamedAlerts named;
    private final Caller caller;

    CalloutActs(CalloutKind kind, CalloutDesk desk, Steering steering, NamedAlerts named, Caller caller) {
        this.kind = kind;
        this.desk = desk;
        this.steering = steering;
        this.named = named;
        this.caller = caller;
    }

    @PUT
    @Path("/{id}/widenings/{wideningId}")
    @RolesAllowed({"coordinator", "clinical-lead", "admin"})
    @Operation(
            summary = "Asks more people now, beyond patience, and where it takes that beyond budget and reach",
            description =
                    "The id is the caller's own; under it again, it counts once. What is absent is raised as far as it"
                            + " stands in the way.")
    @APIResponse(responseCode = "200", description = "More people are asked")
    @APIResponse(
            responseCode = "409",
            description = "Nobody more is wanted; or somebody else has widened it since `version`")
    public Uni<CalloutView> widen(
            @RestPath UUID id, @RestPath UUID wideningId, @NotNull @Valid WideningRequest request) {
        var wish = new WideningRule.Wish(
                wideningId, caller.displayName(), request.reason(), request.moreAlerts(), request.longerEtaSeconds());
        return desk.act(kind, id, request.version(), author -> steering.widen(id, wish, author));
    }

    @DELETE
    @Path("/{id}/widenings/{wideningId}")
    @RolesAllowed({"coordinator", "clinical-lead", "admin"})
    @Operation(
            summary = "Asks no further than before; whoever has been asked stays asked",
            description = "The reason is kept in the timeline.")
    @APIResponse(responseCode = "200", description = "It is not in force")
    public Uni<CalloutView> takeBackWidening(
            @RestPath UUID id,
            @RestPath UUID wideningId,
            @QueryParam("reason") @Size(max = 500) @Nullable String reason) {
        return desk.act(kind, id, null, author -> steering.takeBackWidening(id, wideningId, reason, author));
    }

    @PUT
    @Path("/{id}/alerts/{responderId}")
    @RolesAllowed({"coordinator", "clinical-lead", "admin"})
    @Operation(
            summary = "Alerts somebody by name",
            description =
                    "However far they are and however old their position is; again also who was stood down or declined.")
    @APIResponse(responseCode = "200", description = "They are asked, now or before")
    @APIResponse(
            responseCode = "409",
            description = "They may not be asked; `reason` in words of the explanation of a match")
    public Uni<CalloutView> alert(
            @RestPath UUID id, @RestPath UUID responderId, @NotNull @Valid NamedAlertRequest request) {
        var wish = new NamedAlertRule.Wish(responderId, request.role(), caller.displayName(), request.reason());
        return desk.ofCaller(kind, id, () -> named.ask(id, wish).invoke(CalloutActs::check));
    }

    @DELETE
    @Path("/{id}/alerts/{responderId}")
    @RolesAllowed({"coordinator", "clinical-lead", "admin"})
    @Operation(
            summary = "Takes the question back from somebody who has not answered it",
            description = "Their phone says so at once. They are not asked again unless by name; others are instead.")
    @APIResponse(responseCode = "200", description = "They are not asked any more, now or before")
    @APIResponse(responseCode = "404", description = "They were never asked")
    @APIResponse(
            responseCode = "409",
            description = "They have said yes; or somebody else has asked them or taken it back since `version`")
    public Uni<CalloutView> withdraw(
            @RestPath UUID id,
            @RestPath UUID responderId,
            @QueryParam("reason") @NotBlank @Size(max = 500) String reason,
            @QueryParam("version") @Nullable Long version) {
        return desk.act(kind, id, version, author -> steering.withdraw(id, responderId, reason.strip(), author));
    }

    @PUT
    @Path("/{id}/needs/{role}")
    @RolesAllowed({"coordinator", "clinical-lead", "admin"})
    @Operation(
            summary = "Wants so many in a role, also in one that the policy does not know",
            description = "The ceiling gives way for this one. Who has said yes stays, whatever is wanted.")
    @APIResponse(responseCode = "200", description = "So many are wanted")
    @APIResponse(responseCode = "409", description = "Somebody else has changed it since `version`")
    @APIResponse(responseCode = "410", description = "It is closed; `outcome` tells how")
    public Uni<CalloutView> want(@RestPath UUID id, @RestPath Role role, @NotNull @Valid NeedChange request) {
        return desk.act(
                kind,
                id,
                request.version(),
                author -> steering.want(id, role, request.target(), request.reason(), author));
    }

    @PUT
    @Path("/{id}/stand-down")
    @RolesAllowed({"coordinator", "clinical-lead", "admin"})
    @Operation(
            summary = "Stands everybody down who is asked or on the way",
            description = "Nobody is asked until a role is wanted again. Who is with the patient stays.")
    @APIResponse(responseCode = "200", description = "Nobody is asked or on the way")
    @APIResponse(responseCode = "410", description = "It is closed; `outcome` tells how")
    public Uni<CalloutView> standDown(@RestPath UUID id, @NotNull @Valid ReasonRequest request) {
        return desk.act(
                kind, id, request.version(), author -> steering.standEverybodyDown(id, request.reason(), author));
    }

    @PUT
    @Path("/{id}/reopening")
    @RolesAllowed({"coordinator", "clinical-lead", "admin"})
    @Operation(summary = "Goes on with what was closed less than 10 minutes ago")
    @APIResponse(responseCode = "200", description = "It is open")
    @APIResponse(responseCode = "409", description = "It is part of another one: the merger is to be taken back")
    @APIResponse(responseCode = "410", description = "Closed too long ago; `outcome` tells how")
    public Uni<CalloutView> reopen(@RestPath UUID id, @NotNull @Valid ReasonRequest request) {
        return desk.act(kind, id, request.version(), author -> steering.reopen(id, request.reason(), author));
    }

    @PUT
    @Path("/{id}/withholding")
    @RolesAllowed("clinical-lead")
    @Operation(summary = "Withholds again what a clinical lead has had alerted all the same")
    @APIResponse(responseCode = "200", description = "Nobody answers for it any more")
    @APIResponse(responseCode = "410", description = "It is closed; `outcome` tells how")
    public Uni<CalloutView> takeBackOverride(@RestPath UUID id, @NotNull @Valid ReasonRequest request) {
        return desk.act(kind, id, request.version(), author -> steering.takeBackOverride(id, request.reason(), author));
    }

    private static void check(NamedAlerts.Answer answer) {
        switch (answer) {
            case NamedAlerts.Answer.Asked asked -> {
                // nothing to say
            }
            case NamedAlerts.Answer.Refused(String reason) -> throw Refusals.notAsked(reason);
            case NamedAlerts.Answer.NotFound notFound -> throw Problems.notFound();
        }
    }
}
