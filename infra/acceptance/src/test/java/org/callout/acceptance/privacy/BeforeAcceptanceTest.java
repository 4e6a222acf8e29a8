package org.callout.acceptance.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callout.acceptance.world.Topics.Message;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.Volunteer;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Before acceptance a volunteer learns no place, address, patient or notes, on whatever road the alert comes. */
@ExtendWith(WorldExtension.class)
class BeforeAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The age by its name or its unit: the bare number may as well be a sequence, or a part of some duration. */
    private static final Pattern AGE =
            Pattern.compile("(?i)age(?!group)\\w*\\W{1,6}97\\b|\\b97\\W{0,3}(?:years?|y\\b|jahre)");

    private final World world;
    private final Town town;
    private final List<String> secrets;

    BeforeAcceptanceTest(World world) {
        this.world = world;
        this.town = Town.somewhere(world);
        this.secrets = List.of(
                "Geheimgasse",
                "Hintereingang",
                "Obergeschoss",
                "zyanotisch",
                "Witwe",
                String.format(Locale.ROOT, "%.3f", town.lon()),
                String.format(Locale.ROOT, "%.3f", town.lat()));
    }

    @Test
    @Timeout(value = 90, unit = TimeUnit.SECONDS)
    void neitherPushNorInboxNorStreamNorKafkaTellsAnyDetail() throws IOException, InterruptedException {
        Volunteer volunteer = town.volunteers(1).getFirst();
        try (HttpClient http = HttpClient.newHttpClient();
                InputStream stream = listen(http, volunteer)) {
            String incident = town.raise(incidentFullOfSecrets());
            String alert = volunteer.awaitAlert(incident);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(world.pushes().statesTo(volunteer.pushToken(), incident))
                            .containsExactly("OPEN"));

            assertTellsNothing(world.pushes().rawTo(volunteer.pushToken()));
            assertTellsNothing(volunteer.inbox());
            assertTellsNothing(readUntil(stream, alert));
            assertTellsNothing(changesOf(alert));

            assertThat(volunteer.accept(alert)).isEqualTo("ASSIGNED");
            assertThat(volunteer.inbox())
                    .contains("Geheimgasse", "Hintereingang", "zyanotisch", "Witwe")
                    .containsPattern(AGE);
            assertThat(changesOf(alert)).contains("Geheimgasse");
            assertThat(world.pushes().rawTo(volunteer.pushToken())).doesNotContain("Geheimgasse", "zyanotisch");
        }
    }

    private void assertTellsNothing(String bytes) {
        assertThat(silent(bytes)).doesNotContain(secrets).doesNotContainPattern(AGE);
    }

    private Map<String, ?> incidentFullOfSecrets() {
        return Map.of(
                "cadReference",
                "CAD-" + UUID.randomUUID(),
                "category",
                "CARDIAC_ARREST",
                "location",
                Map.of(
                        "lon", town.lon(),
                        "lat", town.lat(),
                        "address", "Geheimgasse 8",
                        "access", "Hintereingang",
                        "floor", "Obergeschoss",
                        "placeType", "PRIVATE_HOME"),
                "patient",
                Map.of("ageYears", 97, "sex", "Witwe"),
                "notes",
                "zyanotisch");
    }

    /** Ids and times are numbers that no one chose: only what is left can give something away. */
    private static String silent(String bytes) {
        return bytes.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("[0-9a-f]{32}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll("\\d{10,}", "TIME")
                .replaceAll("\\d+\\.\\d+s\\b", "DURATION")
                .replaceAll("00-ID-[0-9a-f]{16}-\\d\\d", "TRACE");
    }

    private String changesOf(String alert) {
        return world.topics().readAbout("alert.change", alert).stream()
                .map(Message::everything)
                .collect(Collectors.joining("\n"));
    }

    private InputStream listen(HttpClient http, Volunteer volunteer) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(world.responder() + "/v1/me/stream"))
                .header("Authorization", "Bearer " + volunteer.token())
                .build();
        return http.send(request, BodyHandlers.ofInputStream()).body();
    }

    private static String readUntil(InputStream stream, String last) throws IOException {
        var read = new StringBuilder();
        var buffer = new byte[8192];
        while (!read.toString().contains(last) || !read.toString().endsWith("\n\n")) {
            int length = stream.read(buffer);
            if (length < 0) {
                throw new IOException("the stream ended: " + read);
            }
            read.append(new String(buffer, 0, length, UTF_8));
        }
        return read.toString();
    }
}
