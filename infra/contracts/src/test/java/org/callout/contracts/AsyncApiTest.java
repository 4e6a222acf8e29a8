package org.callout.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code asyncapi.yaml} names every topic and message, and whatever it refers to exists. */
class AsyncApiTest {

    private static final String LOCAL = "#";
    private static final String SCHEMA = ".schema.json";

    private final JsonNode document = read();

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(references()).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith(LOCAL)) {
                assertThat(document.at(reference.substring(LOCAL.length())).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(Path.of(reference)).exists();
            }
        });
    }

    @Test
    void everySchemaIsTheMessageOfItsName() throws IOException {
        Map<String, String> schemaOfType = document.at("/components/messages")
                .valueStream()
                .collect(Collectors.toMap(
                        message -> message.path("name").asText(),
                        message -> message.at("/payload/$ref").asText()));

        assertThat(schemas())
                .allSatisfy(name ->
                        assertThat(schemaOfType).containsEntry("org.callout." + name, "messages/" + name + SCHEMA))
                .hasSameSizeAs(schemaOfType.entrySet());
    }

    @Test
    void everyTopicIsAChannel() {
        assertThat(document.path("channels")
                        .valueStream()
                        .map(channel -> channel.path("address").asText()))
                .containsExactlyInAnyOrder(
                        "responder.profile",
                        "responder.position",
                        "alert.change",
                        "alert.reply",
                        "assignment.progress",
                        "callout.event",
                        "care.offer");
    }

    private Set<String> references() {
        return document.findValues("$ref").stream()
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> schemas() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("messages"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SCHEMA))
                    .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                    .collect(Collectors.toSet());
        }
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("asyncapi.yaml").toFile());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
