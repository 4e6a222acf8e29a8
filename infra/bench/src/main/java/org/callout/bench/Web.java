package org.callout.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** JSON over HTTP. */
final class Web implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** A token of a control room of the demo organisation. */
    String cadToken(URI endpoint) {
        return token(endpoint, "client_id=cad&scope=cad&organisation=demo").join();
    }

    /** A token of somebody of the demo organisation's staff. */
    String staffToken(URI endpoint, String role) {
        return token(endpoint, "client_id=%s&scope=%s&organisation=demo".formatted(role, role))
                .join();
    }

    /** A token of the volunteer of that subject. */
    CompletableFuture<String> responderToken(URI endpoint, String subject) {
        return token(endpoint, "scope=responder&client_id=" + subject);
    }

    private CompletableFuture<String> token(URI endpoint, String whose) {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_secret=local&" + whose))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> read(answer).path("access_token").asText());
    }

    JsonNode get(URI uri) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        return read(client.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    CompletableFuture<HttpResponse<String>> get(URI uri, String token) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> patch(URI uri, String token, String json) {
        return send("PATCH", uri, token, json);
    }

    CompletableFuture<HttpResponse<String>> post(URI uri, String token, String json) {
        return send("POST", uri, token, json);
    }

    CompletableFuture<HttpResponse<String>> put(URI uri, String token, String json) {
        return send("PUT", uri, token, json);
    }

    private CompletableFuture<HttpResponse<String>> send(String method, URI uri, String token, String json) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode read(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new BenchException(response.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException unreadable) {
            throw new BenchException(response.uri() + " answered what is no JSON: " + response.body());
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
