package org.callout.local.push;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/**
 * The emulator's server.
 *
 * <p>{@code POST /v1/projects/P/messages:send} as FCM HTTP v1, with any bearer token · {@code GET
 * /messages?after=N&waitMillis=M&limit=L} lists what was taken · {@code PUT, GET, DELETE /faults} · {@code GET
 * /listen?token=T} relays to an open page as server-sent events · {@code GET /health}. Texts, calls and mails: see {@link
 * GatewayHandler}; standard web push: {@link WebPushHandler}.
 */
public final class FcmEmulator implements AutoCloseable {
    private static final int BACKLOG = 1024;
    private static final int MOST_INBOX_BYTES = 48 * 1024 * 1024;

    private final HttpServer server;
    private final Inbox inbox = new Inbox(MOST_INBOX_BYTES);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private FcmEmulator(HttpServer server) {
        this.server = server;
    }

    /** Serves on a port until the process ends. */
    public static void main(String[] arguments) throws IOException {
        var clock = Clock.systemUTC();
        var service =
                Optional.ofNullable(System.getenv("CALLOUT_RESPONDER_URL")).map(URI::create);
        var secret = System.getenv().getOrDefault("CALLOUT_GATEWAY_SECRET", "");
        start(
                Integer.parseInt(arguments[0]),
                clock,
                RandomGenerator.getDefault(),
                new VolunteersAnswer(service, secret, clock));
    }

    /**
     * Serves on a port of localhost; 0 chooses a free one.
     *
     * @param random decides which messages a fault of some probability hits
     * @param answer what becomes of a volunteer's text or key press
     */
    static FcmEmulator start(int port, Clock clock, RandomGenerator random, VolunteersAnswer answer)
            throws IOException {
        var address = new InetSocketAddress(InetAddress.getByName("localhost"), port);
        var emulator = new FcmEmulator(HttpServer.create(address, BACKLOG));
        var inbox = emulator.inbox;
        var listeners = new Listeners();
        var faults = new Faults(random);
        emulator.route("/v1/projects/", new SendHandler(inbox, listeners, faults, clock)::handle);
        emulator.route("/messages", new MessagesHandler(inbox)::handle);
        emulator.route("/faults", new FaultsHandler(faults)::handle);
        emulator.route("/listen", new ListenHandler(inbox, listeners, clock)::handle);
        emulator.route("/gateway", new GatewayHandler(faults, answer, clock)::handle);
        emulator.route("/webpush/", new WebPushHandler(inbox, listeners, faults, clock)::handle);
        emulator.route("/health", exchange -> exchange.answer(200, "{\"status\":\"UP\"}"));
        emulator.server.setExecutor(emulator.threads);
        emulator.server.start();
        return emulator;
    }

    private void route(String path, Exchange.Handler handler) {
        server.createContext(path, raw -> Exchange.handle(raw, handler));
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Whether a reader of the list waits for the next message now. */
    boolean isAwaited() {
        return inbox.isAwaited();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
