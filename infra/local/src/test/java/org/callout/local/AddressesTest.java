package org.callout.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressesTest {
    private static final Addresses USUAL = at("http://localhost:8083/callout");

    @Test
    void theReadyLineNamesAllThatScriptsNeed() {
        assertThat(USUAL.readyLine())
                .isEqualTo("READY dispatch=http://localhost:8080 responder=http://localhost:8081"
                        + " fcm=http://localhost:8082 oidc=http://localhost:8083/callout");
    }

    @Test
    void theCallToPasteRaisesACardiacArrestInVaduz() throws IOException {
        var body = Pattern.compile("-d '(.*)'").matcher(USUAL.welcome());

        assertThat(body.find()).isTrue();
        var incident = new ObjectMapper().readTree(body.group(1).replace("'\"$(date +%s)\"'", "1"));
        assertThat(incident.path("category").asText()).isEqualTo("CARDIAC_ARREST");
        assertThat(incident.path("location").path("lon").asDouble()).isEqualTo(9.5209);
        assertThat(USUAL.welcome()).contains("Bearer $(infra/token cad)\"");
    }

    @Test
    void onAnUnusualPortTheTokenComesFromThere() {
        assertThat(at("http://localhost:9999/callout").welcome())
                .contains("$(CALLOUT_OIDC_URL=http://localhost:9999/callout infra/token cad)");
    }

    @Test
    void withARealIssuerNobodyIsToldToSignInAsSomebodyItDoesNotKnow() {
        assertThat(at("https://id.example.org/realms/callout", false).welcome())
                .contains("http://localhost:8080", "http://localhost:8081", "https://id.example.org/realms/callout")
                .doesNotContain("clara", "anna", "infra/token");
    }

    private static Addresses at(String issuer) {
        return at(issuer, true);
    }

    private static Addresses at(String issuer, boolean local) {
        return new Addresses(
                "http://localhost:8080",
                "http://localhost:8081",
                issuer,
                local,
                "http://localhost:8082",
                "k",
                "d",
                "r");
    }
}
