package org.callout.bench;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.callout.geo.place.Position;

/**
 * Phones of people on duty that say where they are, in turn and at a fixed rate however slow the answers, each with its own
 * token. All of it is the work of one thread: whoever measures should not load what is measured.
 */
final class Phones implements AutoCloseable {

    private static final double STREET_METRES = 50;

    /** Of latitude, as the page reckons. */
    private static final double METRES_PER_DEGREE = 111_320;

    static final String POSITION = "/v1/me/position";
    private static final Duration TICK = Duration.ofMillis(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_CONNECTIONS = 256;

    /** Degrees: some 10 m of error, some 150 m from home. */
    private static final double ERROR = 0.0001;

    private static final double WALK = 0.0015;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    /** Everything below belongs to its thread. */
    private final Context loop = vertx.getOrCreateContext();

    private final List<Phone> phones;
    private final int perSecond;
    private final SplittableRandom random = new SplittableRandom(2);
    private final Map<String, Instant> newest = new HashMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final List<Long> answers = new ArrayList<>();
    private long startedAt;
    private int sent;
    private int taken;
    private int underWay;
    private boolean sending;

    /** How a phone signs in, and where it is carried around. */
    record Phone(String subject, String token, Position home) {

        /** That it is at home. */
        String fix(Instant at) {
            return Phones.fix(home.lon(), home.lat(), at);
        }
    }

    Phones(URI responder, List<Phone> phones, int perSecond) {
        this.phones = List.copyOf(phones);
        this.perSecond = perSecond;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setDefaultHost(responder.getHost())
                .setDefaultPort(responder.getPort()));
    }

    void start() {
        onLoop(() -> {
            startedAt = Micros.now();
            sending = true;
            return vertx.setPeriodic(TICK.toMillis(), tick -> sendDue());
        });
    }

    /** How long answers take counts from now on; whether they were the right ones has counted from the start. */
    void forgetTimes() {
        onLoop(() -> {
            answers.clear();
            return true;
        });
    }

    /** Sends no more and returns when all that was sent is answered or given up. */
    Fixes finish() throws InterruptedException {
        onLoop(() -> sending = false);
        while (onLoop(() -> underWay) > 0) {
            Thread.sleep(TICK.toMillis());
        }
        return onLoop(() -> new Fixes(sent, taken, Map.copyOf(refusals), Percentiles.of(answers), Map.copyOf(newest)));
    }

    @Override
    public void close() {
        vertx.close();
    }

    private void sendDue() {
        while (sending && dueAt(sent) <= Micros.now()) {
            send(phones.get(sent % phones.size()), dueAt(sent));
            sent++;
        }
    }

    private long dueAt(int number) {
        return startedAt + number * 1_000_000L / perSecond;
    }

    private void send(Phone phone, long due) {
        underWay++;
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        client.request(new RequestOptions()
                        .setMethod(HttpMethod.PUT)
                        .setURI(POSITION)
                        .setTimeout(PATIENCE.toMillis())
                        .putHeader("Authorization", "Bearer " + phone.token())
                        .putHeader("Content-Type", "application/json"))
                .compose(request -> answerOf(request, aFix(phone, at)))
                .onSuccess(status -> answered(phone, at, due, status))
                .onFailure(failure -> refused(failure.getClass().getSimpleName()))
                .onComplete(done -> underWay--);
    }

    private static Future<Integer> answerOf(HttpClientRequest request, String body) {
        return request.send(body).compose(response -> response.end().map(ended -> response.statusCode()));
    }

    private void answered(Phone phone, Instant at, long due, int status) {
        answers.add(Micros.now() - due);
        if (status == 202) {
            taken++;
            newest.merge(phone.subject(), at, (one, other) -> one.isAfter(other) ? one : other);
        } else {
            refused(Integer.toString(status));
        }
    }

    private void refused(String how) {
        refusals.merge(how, 1, Integer::sum);
    }

    /** Four in five are where they were but for the error of the fix, one is on the move. */
    private String aFix(Phone phone, Instant at) {
        double degrees = random.nextInt(5) == 0 ? WALK : ERROR;
        return fix(
                phone.home().lon() + random.nextDouble(-degrees, degrees),
                phone.home().lat() + random.nextDouble(-degrees, degrees),
                at);
    }

    /** As a waiting phone tells it, which knows that it may be told to about a street only: the middle of a square of 50 m. */
    private static String fix(double lon, double lat, Instant at) {
        double north = middle(lat, STREET_METRES / METRES_PER_DEGREE);
        double east = middle(lon, STREET_METRES / (METRES_PER_DEGREE * Math.cos(Math.toRadians(north))));
        return "{\"lon\":" + east + ",\"lat\":" + north + ",\"accuracyMetres\":36,\"at\":\"" + at + "\"}";
    }

    private static double middle(double degrees, double side) {
        return (Math.floor(degrees / side) + 0.5) * side;
    }

    private <T> T onLoop(Callable<T> work) {
        var result = new CompletableFuture<T>();
        loop.runOnContext(go -> {
            try {
                result.complete(work.call());
            } catch (Exception failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.join();
    }
}
