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
import org.callout.responder.caller.CallingResponder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's phones and browsers. */
@Path("/v1/me/devices/{deviceId}")
@Tag(name = "devices")
@RolesAllowed(Roles.RESPONDER)
class DeviceResource {

    private final Devices devices;
    private final CallingResponder caller;

    DeviceResource(Devices devices, CallingResponder caller) {
        this.devices = devices;
        this.caller = caller;
    }

    /** A device and the token by which it is reached. */
    @Schema(name = "DeviceRequest")
    record DeviceRequest(
            @NotNull Device.Platform platform,
            @NotBlank @Size(max = 4096) String pushToken) {
        @Override
        public String toString() {
            return "DeviceRequest[platform=" + platform + ", redacted]";
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
        return caller.id()
                .chain(responder -> devices.register(responder, deviceId, request.platform(), request.pushToken()));
    }

    @DELETE
    @Operation(operationId = "removeDevice", summary = "Never rings this device again")
    @APIResponse(responseCode = "204", description = "Removed, or it was not there")
    public Uni<Void> remove(@PathParam("deviceId") @Size(max = 100) String deviceId) {
        return caller.id().chain(responder -> devices.remove(responder, deviceId));
    }
}
