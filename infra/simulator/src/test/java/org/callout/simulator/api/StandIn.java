package org.callout.simulator.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Stands in for every address that the simulator calls, and remembers what it was asked. */
public final class StandIn implements AutoCloseable {

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private StandIn(HttpServer server) {
        this.server = server;
    }

    /** What a request is answered with. */
    public interface Answering {
        Answer answer(String request, String body);
    }

    public record Answer(int status, String body) {}

    public static StandIn answering(Answering answering) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StandIn standIn = new StandIn(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> standIn.answer(exchange, answering));
        server.start();
        return standIn;
    }

    private void answer(HttpExchange exchange, Answering answering) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(body.isEmpty() || request.endsWith("/token") ? request : request + " " + body);
        Answer answer = request.endsWith("/token")
                ? new Answer(200, "{\"access_token\":\"t\",\"expires_in\":3600}")
                : answering.answer(request, body);
        byte[] bytes = answer.body.getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    public Addresses addresses() {
        URI here = URI.create("http://localhost:" + server.getAddress().getPort());
        return new Addresses(here, here, URI.create(here + "/callout"), here);
    }

    /** Method, path and body of every request, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
