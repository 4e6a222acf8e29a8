package org.callout.local.push;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells the service what a volunteer texted or which key was pressed, signed as a provider signs it. */
final class VolunteersAnswer {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Optional<URI> service;
    private final String secret;
    private final Clock clock;

    /** @param service where answers are taken; absent where no service is known, as for tests of their own */
    VolunteersAnswer(Optional<URI> service, String secret, Clock clock) {
        this.service = service;
        this.secret = secret;
        this.clock = clock;
    }

    void give(Exchange exchange) throws IOException, InterruptedException {
        var told = exchange.body();
        var body = Exchange.JSON
                .createObjectNode()
                .put("id", told.path("id").asText(UUID.randomUUID().toString()))
                .put("channel", GatewayHandler.field(told, "channel"))
                .put("from", GatewayHandler.field(told, "from"))
                .put("text", GatewayHandler.field(told, "text"))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        var address =
                service.orElseThrow(() -> new IllegalArgumentException("no service is named by CALLOUT_RESPONDER_URL"));
        var request = HttpRequest.newBuilder(address.resolve("/v1/gateway/inbound"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Callout-Signature", signature(body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        var status = http.send(request, BodyHandlers.discarding()).statusCode();
        exchange.answer(status == 204 ? 200 : status, "{}");
    }

    private String signature(byte[] body) {
        var seconds = clock.instant().getEpochSecond();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return "t=%d,v1=%s".formatted(seconds, HexFormat.of().formatHex(mac.doFinal(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java knows HmacSHA256", e);
        }
    }
}
