package org.callout.responder.telephone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import org.callout.platform.problem.Problems;
import org.callout.responder.gateway.Signatures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the gateway hears from volunteers. Its signature stands in for a token. */
@Path("/v1/gateway/inbound")
@Tag(name = "gateway")
@PermitAll
class InboundResource {

    private final Signatures signatures;
    private final Inbound inbound;
    private final ObjectMapper json;

    InboundResource(Signatures signatures, Inbound inbound, ObjectMapper json) {
        this.signatures = signatures;
        this.inbound = inbound;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "hearVolunteer",
            summary = "Tells what a volunteer texted or which key they pressed",
            description =
                    "Signed by the gateway: X-Callout-Signature: t=SECONDS,v1=HEX, an HMAC-SHA-256 of the seconds since 1970,"
                            + " a dot and the body. Answers alike whether the number is known or not; what there is to say is texted back.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = InboundMessage.class)))
    @APIResponse(responseCode = "204", description = "Heard; again is harmless")
    @APIResponse(responseCode = "401", description = "Not signed by the gateway, or too long ago")
    public Uni<Void> hear(@HeaderParam("X-Callout-Signature") @Nullable String signature, byte[] body) {
        if (signature == null || !signatures.isOurs(signature, body)) {
            throw HttpProblem.valueOf(Status.UNAUTHORIZED, "This is not signed by the gateway.");
        }
        return inbound.hear(read(body));
    }

    private InboundMessage read(byte[] body) {
        try {
            var message = json.readValue(body, InboundMessage.class);
            message.fault().ifPresent(field -> {
                throw Problems.badRequest(field, "is missing or too long");
            });
            return message;
        } catch (JsonProcessingException e) {
            throw Problems.badRequest("body", "cannot be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException("a body in memory cannot be read", e);
        }
    }
}
