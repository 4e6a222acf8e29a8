package org.callout.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Speaks to an emulator of its own, as services, pages and tests do. */
record FcmClient(FcmEmulator emulator, HttpClient http) implements AutoCloseable {
    static FcmClient ofANewEmulator() throws IOException {
        return ofANewEmulator(Optional.empty());
    }

    /** @param service where volunteers' answers go */
    static FcmClient ofANewEmulator(Optional<URI> service) throws IOException {
        var answer = new VolunteersAnswer(service, "secret", Clock.systemUTC());
        return new FcmClient(
                FcmEmulator.start(0, Clock.systemUTC(), new Random(1), answer),
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    @Override
    public void close() {
        emulator.close();
        http.close();
    }

    HttpResponse<String> send(String token, String alertId) throws Exception {
        return post(message(token, alertId));
    }

    String message(String token, String alertId) {
        return "{\"message\":{\"token\":\"%s\",\"data\":{\"alertId\":\"%s\"}}}".formatted(token, alertId);
    }

    HttpResponse<String> post(String body) throws Exception {
        return http.send(
                request("/v1/projects/callout-demo/messages:send")
                        .header("Authorization", "Bearer any")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    void fault(String fault) throws Exception {
        assertThat(faultStatus(fault)).isEqualTo(200);
    }

    int faultStatus(String fault) throws Exception {
        var put = request("/faults")
                .PUT(BodyPublishers.ofString("{\"faults\":[" + fault + "]}"))
                .build();
        return http.send(put, BodyHandlers.ofString()).statusCode();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + emulator.port() + path));
    }

    Page listen(String token) throws Exception {
        var answer = http.send(request("/listen?token=" + token).build(), BodyHandlers.ofInputStream());
        var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        assertThat(lines.readLine()).startsWith("retry:");
        return new Page(lines);
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Exchange.JSON.readTree(answer.body());
    }

    static String errorCode(HttpResponse<String> answer) throws IOException {
        return json(answer)
                .path("error")
                .path("details")
                .path(0)
                .path("errorCode")
                .asText();
    }

    /** A phone page that listens. */
    record Page(BufferedReader lines) implements AutoCloseable {
        String next() throws Exception {
            return CompletableFuture.supplyAsync(() -> lines.lines()
                            .filter(line -> line.startsWith("data: "))
                            .findFirst()
                            .orElseThrow())
                    .get(5, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
