package org.callout.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Consoles that listen to the live feed; when each one hears of a callout is noted. A console that is told of a version has
 * heard of all before: it reads the callout whole.
 */
final class Desks implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Desk> desks;
    private final CountDownLatch connected;

    /** That a callout has come to a version. */
    record News(UUID callout, long version) {}

    /** Returns when each of them is connected. */
    Desks(URI dispatch, String token, int count) throws InterruptedException {
        connected = new CountDownLatch(count);
        var request = HttpRequest.newBuilder(dispatch.resolve("/v1/live"))
                .header("Authorization", "Bearer " + token)
                .build();
        desks = Stream.generate(Desk::new).limit(count).toList();
        for (Desk desk : desks) {
            client.sendAsync(request, BodyHandlers.fromLineSubscriber(desk));
        }
        if (!connected.await(30, TimeUnit.SECONDS)) {
            throw new BenchException(connected.getCount() + " of " + count + " consoles were not connected");
        }
    }

    /** When each console that has heard it did, microseconds since 1970. */
    List<Long> heard(News news) {
        return desks.stream()
                .map(desk -> desk.heard(news))
                .flatMap(Optional::stream)
                .toList();
    }

    private final class Desk implements Flow.Subscriber<String> {

        private final Map<UUID, NavigableMap<Long, Long>> versionsAt = new ConcurrentHashMap<>();
        private String event = "";

        Optional<Long> heard(News news) {
            var versions = versionsAt.get(news.callout());
            var newest = versions == null ? null : versions.ceilingEntry(news.version());
            return Optional.ofNullable(newest).map(Map.Entry::getValue);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("event:")) {
                event = line.substring("event:".length()).trim();
            } else if (line.startsWith("data:")) {
                hear(Micros.now(), line.substring("data:".length()));
            }
        }

        private void hear(long at, String data) {
            if (event.equals("hello")) connected.countDown();
            if (!event.equals("callout")) return;
            try {
                JsonNode callout = JSON.readTree(data);
                versionsAt
                        .computeIfAbsent(
                                UUID.fromString(callout.path("id").asText()), first -> new ConcurrentSkipListMap<>())
                        .putIfAbsent(callout.path("version").asLong(), at);
            } catch (JsonProcessingException unreadable) {
                throw new BenchException("the live feed says what is no JSON: " + data);
            }
        }

        /** What is missed shows as unheard. */
        @Override
        public void onError(Throwable ended) {}

        @Override
        public void onComplete() {}
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
