package org.callout.bench;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.callout.bench.CityCrowd.Person;
import org.callout.geo.place.Position;

/** A redis-server of our own with its append-only file flushed every second, spoken to as Vert.x does. */
final class Redis implements AutoCloseable {

    private static final String KEY = "eligible";
    private static final int ADDED_AT_ONCE = 1_000;
    private static final int SECONDS = 20;

    private final Process process;
    private final RedisConnection connection;

    private Redis(Process process, RedisConnection connection) {
        this.process = process;
        this.connection = connection;
    }

    /** @param folder for the append-only file, made anew */
    static Redis start(Vertx vertx, Path folder) throws Exception {
        Path fresh = Files.createTempDirectory(Files.createDirectories(folder), "aof");
        int port = freePort();
        Process process = new ProcessBuilder(
                        "redis-server",
                        "--port",
                        "" + port,
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        fresh.toString(),
                        "--save",
                        "",
                        "--appendonly",
                        "yes",
                        "--appendfsync",
                        "everysec",
                        "--daemonize",
                        "no")
                .redirectErrorStream(true)
                .redirectOutput(fresh.resolve("redis.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new Redis(process, connect(vertx, port));
    }

    private static RedisConnection connect(Vertx vertx, int port) throws Exception {
        var client = io.vertx.redis.client.Redis.createClient(vertx, "redis://127.0.0.1:" + port);
        for (int attempt = 1; ; attempt++) {
            try {
                return client.connect()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(SECONDS, TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException notYet) {
                if (attempt == 100) {
                    throw new BenchException("redis-server does not answer: " + notYet.getCause());
                }
                Thread.sleep(50);
            }
        }
    }

    /** Where everybody is, at once and in one key. */
    void add(List<Person> people) throws Exception {
        for (int from = 0; from < people.size(); from += ADDED_AT_ONCE) {
            moved(people.subList(from, Math.min(people.size(), from + ADDED_AT_ONCE)))
                    .get(SECONDS, TimeUnit.SECONDS);
        }
    }

    /** One GEOADD each, sent together. */
    CompletableFuture<Integer> moved(List<Person> people) {
        var requests = new ArrayList<Request>(people.size());
        for (Person person : people) {
            requests.add(Request.cmd(Command.GEOADD)
                    .arg(KEY)
                    .arg(person.position().lon())
                    .arg(person.position().lat())
                    .arg(person.id().toString()));
        }
        return connection.batch(requests).map(List::size).toCompletionStage().toCompletableFuture();
    }

    /** The nearest of all in the key within so many kilometres, with where they are. */
    List<UUID> nearest(Position scene, int kilometres, int limit) throws Exception {
        var request = Request.cmd(Command.GEOSEARCH)
                .arg(KEY)
                .arg("FROMLONLAT")
                .arg(scene.lon())
                .arg(scene.lat())
                .arg("BYRADIUS")
                .arg(kilometres)
                .arg("km")
                .arg("ASC")
                .arg("COUNT")
                .arg(limit)
                .arg("WITHDIST")
                .arg("WITHCOORD");
        Response response = connection
                .send(request)
                .toCompletionStage()
                .toCompletableFuture()
                .get(SECONDS, TimeUnit.SECONDS);
        var found = new ArrayList<UUID>(response.size());
        for (Response one : response) {
            one.get(1).toDouble();
            one.get(2).get(0).toDouble();
            one.get(2).get(1).toDouble();
            found.add(UUID.fromString(one.get(0).toString()));
        }
        return found;
    }

    @Override
    public void close() throws InterruptedException {
        connection.close();
        process.destroy();
        process.waitFor(SECONDS, TimeUnit.SECONDS);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
