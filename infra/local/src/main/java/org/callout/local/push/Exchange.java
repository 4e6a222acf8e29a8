package org.callout.local.push;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One HTTP request and its answer. Every answer may be read by pages of any origin. */
final class Exchange {
    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private static final int MOST_BODY_BYTES = 256 * 1024;

    private final HttpExchange raw;

    private Exchange(HttpExchange raw) {
        this.raw = raw;
    }

    /** What a route does with a request. */
    @FunctionalInterface
    interface Handler {
        void handle(Exchange exchange) throws IOException, InterruptedException;
    }

    /** Wrong input becomes a 400 that says why; a preflight is answered here. */
    static void handle(HttpExchange raw, Handler handler) throws IOException {
        var exchange = new Exchange(raw);
        raw.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        try {
            if (raw.getRequestMethod().equals("OPTIONS")) {
                raw.getResponseHeaders().set("Access-Control-Allow-Headers", "*");
                raw.getResponseHeaders().set("Access-Control-Allow-Methods", "GET, PUT, POST, DELETE");
                raw.sendResponseHeaders(204, -1);
            } else {
                handler.handle(exchange);
            }
        } catch (IllegalArgumentException e) {
            exchange.answer(FcmError.invalid("", "" + e.getMessage()));
        } catch (InterruptedException e) {
            raw.close();
            Thread.currentThread().interrupt();
        }
    }

    String method() {
        return raw.getRequestMethod();
    }

    String path() {
        return raw.getRequestURI().getPath();
    }

    /** A query parameter, or {@code otherwise} when it is absent. */
    String parameter(String name, String otherwise) {
        var query = raw.getRequestURI().getRawQuery();
        return Arrays.stream((query == null ? "" : query).split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(otherwise);
    }

    boolean hasBearerToken() {
        var authorization = raw.getRequestHeaders().getFirst("Authorization");
        return authorization != null && authorization.startsWith("Bearer ");
    }

    /** A header's value; empty when it is absent. */
    String header(String name) {
        var value = raw.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /** As the caller names this server. */
    String origin() {
        return "http://" + header("Host");
    }

    byte[] bytes() throws IOException {
        var bytes = raw.getRequestBody().readNBytes(MOST_BODY_BYTES + 1);
        if (bytes.length > MOST_BODY_BYTES) {
            throw new IllegalArgumentException("Request payload is too large.");
        }
        return bytes;
    }

    JsonNode body() throws IOException {
        var bytes = bytes();
        try {
            var json = JSON.readTree(bytes);
            if (json == null || !json.isObject()) {
                throw new IllegalArgumentException("Invalid JSON payload received: an object is wanted.");
            }
            return json;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Invalid JSON payload received. " + e.getOriginalMessage(), e);
        }
    }

    void answer(FcmError error) throws IOException {
        if (error.retryAfterSeconds() > 0) {
            raw.getResponseHeaders().set("Retry-After", "" + error.retryAfterSeconds());
        }
        answer(error.code().http, error.json().toString());
    }

    void answer(int status, String json) throws IOException {
        answer(status, "application/json", json);
    }

    /** Answers with a page for people. */
    void show(String html) throws IOException {
        answer(200, "text/html", html);
    }

    private void answer(int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        raw.getResponseHeaders().set("Content-Type", type + "; charset=UTF-8");
        raw.sendResponseHeaders(status, bytes.length);
        // Closing the body, and not the whole exchange, keeps the connection for the next request
        try (var body = raw.getResponseBody()) {
            body.write(bytes);
        }
    }

    /** Begins an answer without end. */
    OutputStream stream() throws IOException {
        raw.getResponseHeaders().set("Content-Type", "text/event-stream; charset=UTF-8");
        raw.getResponseHeaders().set("Cache-Control", "no-store");
        raw.sendResponseHeaders(200, 0);
        return raw.getResponseBody();
    }
}
