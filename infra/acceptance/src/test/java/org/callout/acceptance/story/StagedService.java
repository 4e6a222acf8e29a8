package org.callout.acceptance.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.callout.local.ProductSettings;

/** Serves the phone's page as it was built, before a service that answers what a state of the page wants. */
final class StagedService implements AutoCloseable {

    /** An empty page of the same origin, on which the phone's store is prepared. */
    static final String STAGING = "/staging";

    private static final String BUILT = "responder-app-api/target/classes/META-INF/resources";

    private static final Map<String, String> TYPES = Map.of(
            "html",
            "text/html",
            "js",
            "text/javascript",
            "css",
            "text/css",
            "svg",
            "image/svg+xml",
            "png",
            "image/png");

    private final Path built = ProductSettings.findCheckout().resolve(BUILT);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile PhoneState state;
    /** Lets go of whoever waits for an answer or follows the stream. */
    private volatile CountDownLatch over = new CountDownLatch(1);

    StagedService(PhoneState first) throws IOException {
        this.state = first;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** From now on everything is answered as this state wants it. */
    void stage(PhoneState next) {
        state = next;
        over.countDown();
        over = new CountDownLatch(1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            JsonNode told = state.answerTo(exchange.getRequestMethod(), path);
            switch (told.asText()) {
                case "CUT" -> {}
                case "SILENT" -> over.await();
                case "FILE" -> file(exchange, path);
                case "STREAM" -> stream(exchange);
                default -> json(exchange, told);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void json(HttpExchange exchange, JsonNode told) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        send(exchange, told.path("status").asInt(), told.path("body").toString().getBytes(StandardCharsets.UTF_8));
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        Path file = path.equals("/") ? built.resolve("index.html") : built.resolve(path.substring(1));
        if (path.equals(STAGING)) {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            send(exchange, 200, "<title>Staging</title>".getBytes(StandardCharsets.UTF_8));
        } else if (!path.equals("/sw.js") && Files.isRegularFile(file)) {
            String name = file.getFileName().toString();
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            exchange.getResponseHeaders().set("Content-Type", type == null ? "application/octet-stream" : type);
            // What one state keeps from the page must not be there from another.
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            send(exchange, 200, Files.readAllBytes(file));
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
    }

    private void stream(HttpExchange exchange) throws IOException, InterruptedException {
        CountDownLatch end = over;
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody()
                .write("event: hello\ndata: {\"at\":\"%s\"}\n\n"
                        .formatted(Instant.now())
                        .getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        end.await();
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
