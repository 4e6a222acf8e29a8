package org.callout.responder.device;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.responder.caller.CallingResponder;
import org.callout.responder.webpush.WebPush;
import org.callout.responder.webpush.WebPushSubscription;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** The caller's phones and browsers. */
@Path("/v1/me/devices/{deviceId}")
@Tag(name = "devices")
@RolesAllowed(Roles.RESPONDER)
class DeviceResource {

    /** Names of telephones, which are no apps. */
    private static final String RESERVED = "tel:";

    private final Devices devices;
    private final WebPush webPush;
    private final CallingResponder caller;

    DeviceResource(Devices devices, WebPush webPush, CallingResponder caller) {
        this.devices = devices;
        this.webPush = webPush;
        this.caller = caller;
    }

    /** A device and how it is reached: by an FCM token or, in a browser, by a subscription to standard web push. */
    @Schema(name = "DeviceRequest")
    record DeviceRequest(
            @NotNull Device.Platform platform,

            @Schema(description = "By FCM") @Size(min = 1, max = 4096) @Nullable
            String pushToken,

            @Schema(description = "By standard web push, as the browser's push manager gives it; instead of a token")
            @Valid
            @Nullable
            Subscription subscription) {
        @Override
        public String toString() {
            return "DeviceRequest[platform=" + platform + ", redacted]";
        }
    }

    /** What a browser's push manager gives. */
    @Schema(name = "PushSubscription")
    record Subscription(
            @Schema(description = "https, at a push service that is known") @NotBlank @Size(max = 1024)
            String endpoint,

            @NotNull @Valid SubscriptionKeys keys) {
        @Override
        public String toString() {
            return "Subscription[redacted]";
        }
    }

    /** Base64url. */
    @Schema(name = "PushSubscriptionKeys")
    record SubscriptionKeys(
            @NotBlank @Size(max = 100) String p256dh,
            @NotBlank @Size(max = 40) String auth) {
        @Override
        public String toString() {
            return "SubscriptionKeys[redacted]";
        }
    }

    @PUT
    @Operation(
            operationId = "registerDevice",
            summary = "Registers a device or its new token",
            description = "A token belongs to one device of one account: the last to register it.")
    @APIResponse(responseCode = "204", description = "Registered")
    public Uni<Void> register(
            @PathParam("deviceId") @Size(max = 100) String deviceId, @Valid @NotNull DeviceRequest request) {
        if (deviceId.startsWith(RESERVED)) {
            throw Problems.badRequest("deviceId", "begins with " + RESERVED + ", which no app's may");
        }
        var subscription = request.subscription();
        if ((request.pushToken() == null) == (subscription == null)) {
            throw Problems.badRequest("pushToken", "or a subscription is wanted, and not both");
        }
        return subscription == null
                ? register(deviceId, request.platform(), "FCM", requireNonNull(request.pushToken()))
                : register(deviceId, Device.Platform.WEB, "WEB_PUSH", token(subscription));
    }

    private Uni<Void> register(String deviceId, Device.Platform platform, String channel, String token) {
        return caller.id().chain(responder -> devices.register(responder, deviceId, platform, channel, token));
    }

    private String token(Subscription subscription) {
        if (!webPush.isSetUp()) {
            throw Problems.conflict("Web push is not set up here.");
        }
        var read = read(subscription);
        if (!webPush.calls(read.endpoint())) {
            throw Problems.badRequest("subscription.endpoint", "is at no push service that is known here");
        }
        return read.toToken();
    }

    private static WebPushSubscription read(Subscription subscription) {
        try {
            return WebPushSubscription.of(
                    subscription.endpoint(),
                    subscription.keys().p256dh(),
                    subscription.keys().auth());
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("subscription", "is none: " + e.getMessage());
        }
    }

    @PUT
    @Path("/check")
    @Operation(
            operationId = "reportCheck",
            summary = "Tells whether the device would ring, as far as it can tell",
            description = "Coordinators see whether a person's phone provably rings, and since when.")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "404", description = "No such device of the caller's")
    public Uni<Void> check(@PathParam("deviceId") @Size(max = 100) String deviceId, @Valid @NotNull DeviceCheck check) {
        return caller.id()
                .chain(responder -> devices.noteCheck(responder, deviceId, check))
                .invoke(noted -> {
                    if (!noted) {
                        throw Problems.notFound();
                    }
                })
                .replaceWithVoid();
    }

    @DELETE
    @Operation(
            operationId = "removeDevice",
            summary = "Never rings this device again",
            description = "Whoever has no other is off duty until they register one, whatever their hours say.")
    @APIResponse(responseCode = "204", description = "Removed, or it was not there")
    public Uni<Void> remove(@PathParam("deviceId") @Size(max = 100) String deviceId) {
        return caller.id().chain(responder -> devices.remove(responder, deviceId));
    }
}
