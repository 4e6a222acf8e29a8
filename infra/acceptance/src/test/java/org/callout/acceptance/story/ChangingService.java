package org.callout.acceptance.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the pages of a service as they are, and from one moment on as after an update: with the service worker of another
 * version, and with the screen of an assignment under another name and no longer under its own.
 */
final class ChangingService implements AutoCloseable {

    private static final List<String> HEADERS = List.of("Content-Type", "Cache-Control", "ETag");

    private static final String SCREEN = "/assets/AssignmentScreen-";
    private static final String NEXT = "next-";

    /** How the build names a version of the page: by twelve digits of a hash. */
    private static final String VERSION = "\\b[0-9a-f]{12}\\b";

    private final URI service;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile boolean changed;

    ChangingService(URI service) throws IOException {
        this.service = service;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Another version has been put there. */
    void change() {
        changed = true;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            if (changed && path.startsWith(SCREEN) && !path.startsWith(SCREEN + NEXT)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var request = HttpRequest.newBuilder(service.resolve(path.replace(SCREEN + NEXT, SCREEN)))
                    .build();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            HEADERS.forEach(name -> answer.headers()
                    .firstValue(name)
                    .ifPresent(value -> exchange.getResponseHeaders().set(name, value)));
            var body = new ByteArrayOutputStream();
            body.write(changed && path.equals("/sw.js") ? next(answer.body()) : answer.body());
            exchange.sendResponseHeaders(answer.statusCode(), body.size() == 0 ? -1 : body.size());
            body.writeTo(exchange.getResponseBody());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] next(byte[] worker) {
        return new String(worker, StandardCharsets.UTF_8)
                .replace(SCREEN, SCREEN + NEXT)
                .replaceAll(VERSION, "next")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        client.shutdownNow();
    }
}
