package org.callout.dispatch.presence;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.presence.PresenceReader.Presence;
import org.callout.dispatch.testing.Phones;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class PresenceConsumersTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final UUID anna = UUID.randomUUID();

    @Inject
    Phones phones;

    @Inject
    PresenceReader reader;

    @Test
    void whatTheTopicsTellIsKnown() {
        tellProfile(Map.of("version", 1));
        tellPosition(9.52);

        await().atMost(LONGEST_WAIT).untilAsserted(() -> {
            assertThat(find().map(Presence::displayName)).contains("Anna");
            assertThat(lon(anna)).contains(9.52);
        });
    }

    @Test
    void whatLeftTogetherIsTakenTogether() {
        UUID ben = UUID.randomUUID();
        send("responder.position", List.of(fix(anna, 9.54), fix(ben, 9.55)));

        await().atMost(LONGEST_WAIT).untilAsserted(() -> {
            assertThat(lon(anna)).contains(9.54);
            assertThat(lon(ben)).contains(9.55);
        });
    }

    @Test
    void whatCannotBeReadDoesNotHoldUpWhatFollows() {
        tellPosition(999);
        tellPosition(9.53);

        await().atMost(LONGEST_WAIT).untilAsserted(() -> assertThat(lon(anna)).contains(9.53));
    }

    @Test
    void theErasedAreForgotten() {
        tellProfile(Map.of("version", 1));
        await().atMost(LONGEST_WAIT).until(() -> find().isPresent());

        tellProfile(Map.of("erased", true, "version", 2));

        await().atMost(LONGEST_WAIT).until(() -> find().isEmpty());
    }

    private Optional<Presence> find() {
        return find(anna);
    }

    private Optional<Presence> find(UUID responder) {
        return Optional.ofNullable(
                reader.find(List.of(responder)).await().atMost(LONGEST_WAIT).get(responder));
    }

    private Optional<Double> lon(UUID responder) {
        return find(responder).map(Presence::fix).map(fix -> fix.position().lon());
    }

    private void tellProfile(Map<String, Object> more) {
        Map<String, Object> profile = new HashMap<>(Map.of(
                "responderId", anna, "displayName", "Anna", "onDuty", true, "carriesAed", false, "erased", false));
        profile.putAll(more);
        send("responder.profile", profile);
    }

    private void tellPosition(double lon) {
        send("responder.position", fix(anna, lon));
    }

    private static Map<String, Object> fix(UUID responder, double lon) {
        return Map.of(
                "responderId", responder, "lon", lon, "lat", 47.14, "accuracyMetres", 10, "at", "2026-03-01T10:00:00Z");
    }

    private void send(String topic, Object data) {
        phones.send(topic, "org.callout." + topic, anna, data, UUID.randomUUID().toString());
    }
}
