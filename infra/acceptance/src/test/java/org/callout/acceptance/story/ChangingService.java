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

/** Serves the pages of a service as they are, and from one moment on with another service worker, as after an update. */
final class ChangingService implements AutoCloseable {

    private static final List<String> HEADERS = List.of("Content-Type", "Cache-Control", "ETag");

    private final URI service;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile String appended = "";

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
        appended = "\n// the next version";
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = HttpRequest.newBuilder(service.resolve(exchange.getRequestURI()))
                    .build();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            HEADERS.forEach(name -> answer.headers()
                    .firstValue(name)
                    .ifPresent(value -> exchange.getResponseHeaders().set(name, value)));
            var body = new ByteArrayOutputStream();
            body.write(answer.body());
            if (exchange.getRequestURI().getPath().equals("/sw.js")) {
                body.write(appended.getBytes(StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(answer.statusCode(), body.size() == 0 ? -1 : body.size());
            body.writeTo(exchange.getResponseBody());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        client.shutdownNow();
    }
}
