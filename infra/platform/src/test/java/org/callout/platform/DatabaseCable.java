package org.callout.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The cable between the service and its database, which a test can cut. */
public class DatabaseCable implements QuarkusTestResourceLifecycleManager {

    private static final Set<NetSocket> OPEN = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger REFUSED = new AtomicInteger();
    private static volatile boolean cut;

    private final Vertx vertx = Vertx.vertx();

    /** Every connection ends and no new one comes about, until the cable is mended. */
    public static void cut() {
        cut = true;
        OPEN.forEach(NetSocket::close);
    }

    public static void mend() {
        cut = false;
    }

    /** How many connections were wanted while it was cut. */
    public static int refused() {
        return REFUSED.get();
    }

    @Override
    public Map<String, String> start() {
        String host = System.getenv().getOrDefault("CALLOUT_TEST_PG_HOST", "localhost");
        int port = Integer.parseInt(System.getenv().getOrDefault("CALLOUT_TEST_PG_PORT", "5433"));
        var server = vertx.createNetServer()
                .connectHandler(near -> {
                    near.pause();
                    OPEN.add(near);
                    near.closeHandler(closed -> OPEN.remove(near));
                    vertx.createNetClient().connect(port, host).onSuccess(far -> join(near, far));
                })
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
        return Map.of(
                "quarkus.datasource.reactive.url", "postgresql://localhost:" + server.actualPort() + "/platform_test");
    }

    private static void join(NetSocket near, NetSocket far) {
        if (cut) {
            REFUSED.incrementAndGet();
            near.close();
            far.close();
            return;
        }
        near.pipeTo(far);
        far.pipeTo(near);
        near.resume();
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
