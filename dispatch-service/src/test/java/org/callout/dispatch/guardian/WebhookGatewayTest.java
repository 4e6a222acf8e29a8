package org.callout.dispatch.guardian;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callout.geo.aed.AedCondition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebhookGatewayTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Message MESSAGE = new Message(
            UUID.randomUUID(),
            UUID.randomUUID(),
            AedCondition.TAKEN,
            Instant.parse("2026-03-01T10:00:00Z"),
            Wording.of(AedCondition.TAKEN),
            new Message.Place(9.52, 47.14, "Foyer"),
            new Message.Recipient("Ada Beck", null, "+423 555 01 01"));

    @Test
    void aMessageIsPostedUnderItsOwnKey() throws IOException {
        try (var webhook = new Webhook(() -> 202)) {
            gateway(webhook.address()).send(MESSAGE.id(), MESSAGE).await().atMost(LONGEST_WAIT);

            assertThat(webhook.received()).singleElement().satisfies(received -> {
                assertThat(received.key()).isEqualTo(MESSAGE.id().toString());
                assertThat(received.authorization()).isEqualTo("Bearer s3cret");
                JsonPath body = JsonPath.from(received.body());
                assertThat(body.getString("condition")).isEqualTo("TAKEN");
                assertThat(body.getString("place.description")).isEqualTo("Foyer");
                assertThat(body.getString("guardian.phone")).isEqualTo("+423 555 01 01");
            });
        }
    }

    @Test
    void anAnswerThatIsNoYesIsAFailure() throws IOException {
        try (var webhook = new Webhook(() -> 500)) {
            assertThatThrownBy(() -> gateway(webhook.address())
                            .send(MESSAGE.id(), MESSAGE)
                            .await()
                            .atMost(LONGEST_WAIT))
                    .hasMessageContaining("answered 500");
        }
    }

    @Test
    void nothingOfAGuardianIsPrinted() {
        assertThat(MESSAGE.toString()).doesNotContain("Ada").doesNotContain("+423");
        assertThat(new GuardianView("Ada Beck", "ada@example.org", null).toString())
                .doesNotContain("Ada")
                .doesNotContain("ada@");
        assertThat(new Guardian(UUID.randomUUID(), "Ada Beck", "ada@example.org", null, Instant.EPOCH).toString())
                .doesNotContain("Ada")
                .doesNotContain("ada@");
    }

    private static WebhookGateway gateway(URI address) {
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        return new WebhookGateway(address, Optional.of("s3cret"), json);
    }
}
