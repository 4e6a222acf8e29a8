package org.callout.local.push;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class GatewayEmulatorTest {
    private static final String TEXT =
            "{\"channel\":\"SMS\",\"to\":\"+4235550101\",\"text\":\"Come\",\"reference\":\"alert\",\"expiresAt\":\"2026-11-22T03:00:00Z\"}";

    private final CompletableFuture<Map.Entry<String, String>> heard = new CompletableFuture<>();
    private HttpServer service;
    private FcmClient emulator;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v1/gateway/inbound", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.complete(Map.entry(exchange.getRequestHeaders().getFirst("X-Callout-Signature"), body));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        service.start();
        emulator = FcmClient.ofANewEmulator(Optional.of(
                URI.create("http://localhost:" + service.getAddress().getPort())));
    }

    @AfterEach
    void stop() {
        emulator.close();
        service.stop(0);
    }

    @Test
    void whatIsTakenIsListedByNumber() throws Exception {
        assertThat(post("/gateway/messages", TEXT).statusCode()).isEqualTo(202);

        var mine = FcmClient.json(emulator.get("/gateway/messages?to=%2B4235550101"))
                .path("messages");
        assertThat(mine).hasSize(1);
        assertThat(mine.path(0).path("message").path("text").asText()).isEqualTo("Come");
        assertThat(FcmClient.json(emulator.get("/gateway/messages?to=%2B4235550102"))
                        .path("messages"))
                .isEmpty();
        assertThat(FcmClient.json(emulator.get("/gateway/messages")).path("messages"))
                .hasSize(1);
    }

    @Test
    void aMessageWithoutANumberOrChannelIsRefused() throws Exception {
        assertThat(post("/gateway/messages", "{\"channel\":\"SMS\",\"text\":\"Come\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/gateway/messages", TEXT.replace("SMS", "PIGEON")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void faultsHitTheNumberThatTheyAreSaidFor() throws Exception {
        emulator.fault("{\"kind\":\"UNAVAILABLE\",\"token\":\"\\\\+4235550101\",\"count\":1}");

        assertThat(post("/gateway/messages", TEXT).statusCode()).isEqualTo(503);
        assertThat(post("/gateway/messages", TEXT).statusCode()).isEqualTo(202);
    }

    @Test
    void whatAVolunteerAnswersIsToldToTheServiceSigned() throws Exception {
        var answer = post("/gateway/inbound", "{\"channel\":\"SMS\",\"from\":\"+4235550101\",\"text\":\"1\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        var told = heard.get(5, TimeUnit.SECONDS);
        assertThat(told.getKey()).matches("t=\\d+,v1=[0-9a-f]{64}");
        var body = Exchange.JSON.readTree(told.getValue());
        assertThat(body.path("from").asText()).isEqualTo("+4235550101");
        assertThat(body.path("text").asText()).isEqualTo("1");
        assertThat(body.path("id").asText()).isNotEmpty();
    }

    @Test
    void peopleSeeTheMessagesOnAPage() throws Exception {
        var page = emulator.get("/gateway");

        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("/gateway/messages");
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return emulator.http()
                .send(emulator.request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }
}
