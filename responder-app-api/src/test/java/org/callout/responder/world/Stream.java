package org.callout.responder.world;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** An open page's stream of server-sent events. */
public final class Stream implements AutoCloseable {

    /** One event. */
    public record Event(String name, String data) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final InputStream body;

    private Stream(Phone phone) {
        this.body = open(phone);
        Thread.ofVirtual().start(this::read);
    }

    /** Connects and waits for the greeting. */
    public static Stream of(Phone phone) {
        var stream = new Stream(phone);
        stream.await("hello", "at");
        return stream;
    }

    /** Waits for an event of that name that contains a text; gives its data. */
    public String await(String name, String text) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> find(name, text), found -> !found.isEmpty())
                .getFirst();
    }

    /** The data of all events of that name that contain a text, so far. */
    public List<String> find(String name, String text) {
        return events.stream()
                .filter(event -> event.name().equals(name) && event.data().contains(text))
                .map(Event::data)
                .toList();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private InputStream open(Phone phone) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/me/stream"))
                .header("Authorization", "Bearer " + Tokens.responder(phone.subject()))
                .header("Accept", "text/event-stream")
                .build();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError("the stream was refused with " + response.statusCode());
            }
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            var name = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    events.add(new Event(name, line.substring("data:".length()).strip()));
                }
            }
        } catch (IOException e) {
            // The test closed it.
        }
    }
}
