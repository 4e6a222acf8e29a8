package org.callout.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks a part over HTTP whether it works. */
final class Web {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Web() {}

    static boolean isOk(String url) {
        return get(url).isPresent();
    }

    /** Whether it answers with a text that holds all of these. */
    static boolean says(String url, String... words) {
        return get(url).filter(text -> Stream.of(words).allMatch(text::contains))
                .isPresent();
    }

    /** What it answers; empty unless that is a 200. */
    private static Optional<String> get(String url) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            return Optional.of(answer.body()).filter(text -> answer.statusCode() == 200);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
