package org.callout.platform.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.callout.platform.DatabaseCable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(DatabaseCable.class)
class BrokenOffTest {

    private static final byte[] TOO_LONG =
            ("{\"reference\": \"" + "x".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8);

    @TestHTTPResource("/probe")
    URI probe;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void overHttp1ABodyThatIsTooLongEndsTheConnection(boolean ofToldLength) throws Exception {
        HttpResponse<String> answer = post(Version.HTTP_1_1, body(ofToldLength));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Connection")).contains("close");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void overHttp2ABodyThatIsTooLongEndsTheStreamAlone(boolean ofToldLength) throws Exception {
        HttpResponse<String> answer = post(Version.HTTP_2, body(ofToldLength));

        assertThat(answer.version()).isEqualTo(Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Connection")).isEmpty();
    }

    private static BodyPublisher body(boolean ofToldLength) {
        return ofToldLength
                ? BodyPublishers.ofByteArray(TOO_LONG)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TOO_LONG));
    }

    /** The first exchange settles the version: a connection over clear text begins with HTTP/1 and is taken further. */
    private HttpResponse<String> post(Version version, BodyPublisher body) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
            client.send(HttpRequest.newBuilder(probe.resolve("/q/openapi")).build(), BodyHandlers.ofString());
            var request = HttpRequest.newBuilder(probe)
                    .header("Content-Type", "application/json")
                    .POST(body)
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
