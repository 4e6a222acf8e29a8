package org.callout.dispatch.guardian;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;

/** A gateway for text messages in small: keeps what it is told and answers as it is told to. */
final class Webhook implements AutoCloseable {

    /** What came in. */
    record Received(String key, String authorization, String body) {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final IntSupplier status;

    Webhook(IntSupplier status) throws IOException {
        this.status = status;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    URI address() {
        return URI.create(
                "http://localhost:%d/tell".formatted(server.getAddress().getPort()));
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body));
        exchange.sendResponseHeaders(status.getAsInt(), -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
