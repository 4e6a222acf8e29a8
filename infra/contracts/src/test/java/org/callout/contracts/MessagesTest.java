package org.callout.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The samples under {@code messages/samples/NAME} keep to {@code messages/NAME.schema.json}. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("messages");
    private static final Path SAMPLES = MESSAGES.resolve("samples");
    private static final String SUFFIX = ".schema.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleKeepsToItsSchema(Path sample) throws IOException {
        String message = SAMPLES.relativize(sample).getName(0).toString();

        assertThat(complaints(message, read(sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageHasASample(String message) throws IOException {
        assertThat(list(SAMPLES.resolve(message))).isNotEmpty();
    }

    /** So that a reader which drops what it does not know is found out by the samples. */
    @ParameterizedTest
    @ValueSource(strings = {"/properties/offer", "/properties/assignment", "/properties/assignment/properties/aed"})
    void everythingThatAnAlertsChangeMayTellStandsInASample(String object) throws IOException {
        JsonNode schema = read(MESSAGES.resolve("alert.change" + SUFFIX));
        Set<String> told = new HashSet<>();
        for (Path sample : list(SAMPLES.resolve("alert.change"))) {
            read(sample).at(object.replace("/properties", "")).fieldNames().forEachRemaining(told::add);
        }

        assertThat(told).containsAll(names(schema.at(object + "/properties")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"location", "patient", "notes", "address"})
    void anOfferCannotTellWhereOrWho(String detail) throws IOException {
        JsonNode open = read(SAMPLES.resolve("alert.change/open.json"));

        ((ObjectNode) open.path("offer")).put(detail, "told too early");

        assertThat(complaints("alert.change", open)).isNotEmpty();
    }

    @Test
    void anOpenAlertCannotCarryTheAssignment() throws IOException {
        JsonNode open = read(SAMPLES.resolve("alert.change/open.json"));
        JsonNode assigned = read(SAMPLES.resolve("alert.change/assigned.json"));

        ((ObjectNode) open).set("assignment", assigned.path("assignment"));

        assertThat(complaints("alert.change", open)).isNotEmpty();
    }

    @Test
    void anAssignedAlertMustCarryTheAssignment() throws IOException {
        JsonNode assigned = read(SAMPLES.resolve("alert.change/assigned.json"));

        ((ObjectNode) assigned).remove("assignment");

        assertThat(complaints("alert.change", assigned)).isNotEmpty();
    }

    private static Set<ValidationMessage> complaints(String message, JsonNode data) throws IOException {
        JsonSchema schema = SCHEMAS.getSchema(read(MESSAGES.resolve(message + SUFFIX)), STRICT);
        return schema.validate(data);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static Stream<String> messages() throws IOException {
        return list(MESSAGES).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()));
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }
}
