package org.callout.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressesTest {
    private static final Addresses USUAL = at("http://localhost:8083/callout");
    private static final Optional<DemoPlace> VADUZ = DemoPlace.of(Path.of("data/liechtenstein"));

    @Test
    void theReadyLineNamesAllThatScriptsNeed() {
        assertThat(USUAL.readyLine())
                .isEqualTo("READY dispatch=http://localhost:8080 responder=http://localhost:8081"
                        + " fcm=http://localhost:8082 oidc=http://localhost:8083/callout");
    }

    @Test
    void theCallToPasteRaisesACardiacArrestInVaduz() throws IOException {
        var body = Pattern.compile("-d '(.*)'").matcher(USUAL.welcome(VADUZ));

        assertThat(body.find()).isTrue();
        var incident = new ObjectMapper().readTree(body.group(1).replace("'\"$(date +%s)\"'", "1"));
        assertThat(incident.path("category").asText()).isEqualTo("CARDIAC_ARREST");
        assertThat(incident.path("location").path("lon").asDouble()).isEqualTo(9.5209);
        assertThat(USUAL.welcome(VADUZ)).contains("Bearer $(infra/token cad)\"");
    }

    @Test
    void theCallIsTheOneOfTheReadme() throws IOException {
        assertThat(Files.readString(Path.of("../../README.md"))
                        .lines()
                        .filter(line -> line.contains("-d '{\"cadReference\"")))
                .singleElement()
                .satisfies(line -> assertThat(USUAL.welcome(VADUZ)).contains(line.strip()));
    }

    @Test
    void anAddressWithAnApostropheSurvivesTheShell() throws IOException, InterruptedException {
        var place = new DemoPlace("Nice", new BigDecimal("7.27"), new BigDecimal("43.7"), "Rue de l'Église \"9\"");

        var shell = new ProcessBuilder("sh", "-c", "printf '%s' '" + place.incident() + "'").start();

        var incident = new ObjectMapper().readTree(shell.getInputStream());
        assertThat(shell.waitFor()).isZero();
        assertThat(incident.at("/location/address").asText()).isEqualTo("Rue de l'Église \"9\"");
        assertThat(incident.path("cadReference").asLong()).isPositive();
    }

    @Test
    void aRegionWithoutAnyAddressIsWelcomedWithoutACall() {
        assertThat(USUAL.welcome(Optional.empty())).contains("anna or ben").doesNotContain("curl");
    }

    @Test
    void onAnUnusualPortTheTokenComesFromThere() {
        assertThat(at("http://localhost:9999/callout").welcome(VADUZ))
                .contains("$(CALLOUT_OIDC_URL=http://localhost:9999/callout infra/token cad)");
    }

    @Test
    void withARealIssuerNobodyIsToldToSignInAsSomebodyItDoesNotKnow() {
        assertThat(at("https://id.example.org/realms/callout", false).welcome(VADUZ))
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
