package org.callout.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** What infra/deploy says agrees with what the local stack proves to work. */
class DeployTest {
    private static final Path DEPLOY = Path.of("../deploy");

    /** What has a default locally, or is only there in production. */
    private static final Map<String, List<String>> ONLY_DEPLOYED = Map.of(
            "dispatch-service",
            List.of("CALLOUT_CONTROL_ROOM_PHONE"),
            "responder-app-api",
            List.of(
                    "CALLOUT_FCM_PROJECT",
                    "CALLOUT_FIREBASE_WEB_FILE",
                    "CALLOUT_GATEWAY_SECRET",
                    "CALLOUT_GATEWAY_URL",
                    "CALLOUT_VAPID_KEY",
                    "GOOGLE_APPLICATION_CREDENTIALS"));

    @ParameterizedTest
    @ValueSource(strings = {"dispatch-service", "responder-app-api"})
    void aServiceInTheComposeFileIsToldAllThatItIsToldLocally(String service) throws IOException {
        var settings = new Settings(
                Map.of(),
                Path.of("../.."),
                Path.of("state"),
                new Programs(Path.of(".")),
                Path.of("data/liechtenstein"));
        var addresses = new Addresses("d", "r", "o", true, "p", "k", "postgresql://a", "postgresql://b");
        var local = new ServiceEnvironment(settings, addresses, Path.of("current"), Optional.empty(), "")
                .of(new Port(1, "P"), "postgresql://a");

        var deployed = variablesOf(service);

        assertThat(deployed).containsAll(local.keySet());
        deployed.removeAll(local.keySet());
        assertThat(deployed).containsExactlyElementsOf(ONLY_DEPLOYED.get(service));
    }

    @Test
    void theDeployedTopicsAreTheLocalOnes(@TempDir Path folder) throws IOException, InterruptedException {
        var record = Files.writeString(folder.resolve("record"), "#!/bin/sh\necho \"$*\" >> " + folder + "/calls\n");
        assertThat(record.toFile().setExecutable(true)).isTrue();
        var script = new ProcessBuilder("sh", DEPLOY.resolve("kafka/topics.sh").toString(), "kafka:9092");
        script.environment().put("KAFKA_TOPICS", record.toString());

        assertThat(script.start().waitFor()).isZero();

        assertThat(Files.readAllLines(folder.resolve("calls")))
                .extracting(DeployTest::withoutPreamble)
                .containsExactlyInAnyOrderElementsOf(Topics.ALL.stream()
                        .map(topic -> new Created(topic.name(), topic.numPartitions(), Map.copyOf(topic.configs())))
                        .toList());
    }

    @Test
    void theRealmHasTheRolesAndClientsOfTheLocalIssuer() throws IOException {
        var realm = new ObjectMapper()
                .readTree(DEPLOY.resolve("keycloak/callout-realm.json").toFile());

        assertThat(realm.path("roles").path("realm"))
                .extracting(role -> role.path("name").asText())
                .containsExactly("cad", "coordinator", "clinical-lead", "admin", "responder", "monitoring");
        assertThat(realm.path("clients"))
                .extracting(client -> client.path("clientId").asText())
                .containsExactly("callout-console", "callout-phone", "callout-cad");
    }

    @Test
    void everyClientOfTheRealmPutsGroupsAndAudienceIntoItsTokens() throws IOException {
        var realm = new ObjectMapper()
                .readTree(DEPLOY.resolve("keycloak/callout-realm.json").toFile());

        assertThat(realm.path("clients")).allSatisfy(client -> {
            assertThat(mapper(client, "groups").path("claim.name").asText()).isEqualTo("groups");
            assertThat(mapper(client, "audience")
                            .path("included.custom.audience")
                            .asText())
                    .isEqualTo("callout");
        });
    }

    private static JsonNode mapper(JsonNode client, String name) {
        return client.path("protocolMappers")
                .valueStream()
                .filter(mapper -> mapper.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("config");
    }

    private static TreeSet<String> variablesOf(String service) throws IOException {
        var load = new Load(LoadSettings.builder().build());
        try (var yaml = Files.newBufferedReader(DEPLOY.resolve("compose.yaml"))) {
            var environment = map(map(map(load.loadFromReader(yaml), "services"), service), "environment");
            var names = new TreeSet<String>();
            environment.keySet().forEach(name -> names.add("" + name));
            // A merge key is YAML 1.1, which compose reads
            map(environment, "<<").keySet().forEach(name -> names.add("" + name));
            names.remove("<<");
            return names;
        }
    }

    private static Map<?, ?> map(Object parent, String key) {
        return (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) parent).get(key), key);
    }

    private record Created(String name, int partitions, Map<String, String> settings) {}

    private static Created withoutPreamble(String call) {
        var words = call.split(" ");
        var settings = new HashMap<String, String>();
        var name = "";
        var partitions = 0;
        for (var i = 0; i < words.length - 1; i++) {
            switch (words[i]) {
                case "--topic" -> name = words[i + 1];
                case "--partitions" -> partitions = Integer.parseInt(words[i + 1]);
                case "--config" ->
                    settings.put(words[i + 1].split("=")[0], words[i + 1].split("=")[1]);
                default -> {}
            }
        }
        return new Created(name, partitions, settings);
    }
}
