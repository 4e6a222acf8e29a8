package org.callout.acceptance.readme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.acceptance.readme.Markdown.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The README, and where others tell of variables, promises nothing that is not there. */
class ReadmeTest {

    private static final Markdown README = new Markdown(Checkout.read("README.md"));
    private static final int LARGEST_PICTURE_BYTES = 300_000;
    private static final Pattern PROPERTY = Pattern.compile("[a-z][\\w.\\-]*\\.[\\w.\\-]+");

    /** Where a variable must be read for the README to name it. */
    private static final List<String> READERS = List.of(
            "infra/local/src/main",
            "infra/local/commands.sh",
            "infra/simulator/src/main",
            "infra/platform/src/main",
            "infra/deploy",
            "dispatch-service/src/main/java",
            "dispatch-service/src/main/resources",
            "responder-app-api/src/main/resources",
            "infra/test");

    private static final String KNOWN_VARIABLES = knownVariables();

    @ParameterizedTest
    @MethodSource
    void everyPathExists(String path) {
        assertThat(Checkout.resolve(path)).exists();
    }

    static Stream<String> everyPathExists() {
        return Stream.concat(README.paths().stream(), README.links().stream());
    }

    @ParameterizedTest
    @MethodSource
    void everyCommandCanBeRun(String command) {
        assertThat(Checkout.resolve(command)).isExecutable();
    }

    static List<String> everyCommandCanBeRun() {
        return README.commands();
    }

    @Test
    void theTwoCommandsAreThere() {
        assertThat(README.commands()).contains("infra/run", "infra/test");
    }

    @ParameterizedTest
    @MethodSource
    void everyVariableIsReadSomewhere(String variable) {
        assertThat(KNOWN_VARIABLES).contains(variable);
    }

    static Stream<String> everyVariableIsReadSomewhere() {
        return Stream.of("README.md", "CONTRIBUTING.md", "infra/docs/operations.md", "infra/deploy/README.md")
                .flatMap(document -> new Markdown(Checkout.read(document)).variables().stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource
    void everyPictureIsSmallEnoughForTheRepository(String picture) throws IOException {
        assertThat(Files.size(Checkout.resolve(picture))).isBetween(1L, (long) LARGEST_PICTURE_BYTES);
    }

    static List<String> everyPictureIsSmallEnoughForTheRepository() {
        return README.pictures();
    }

    @ParameterizedTest
    @MethodSource
    void everyRequestKeepsToTheOpenApi(Request request) throws IOException {
        JsonNode openApi = new YAMLMapper().readTree(Checkout.read("infra/contracts/openapi/dispatch-service.yaml"));
        JsonNode body = new ObjectMapper().readTree(request.json());
        String schema = openApi.at("/paths/%s/post/requestBody/content/application~1json/schema/$ref"
                        .formatted(request.path().replace("/", "~1")))
                .asText();

        assertThat(openApi.at(schema.substring(1)).path("properties").properties())
                .extracting(property -> property.getKey())
                .containsAll(
                        body.properties().stream().map(field -> field.getKey()).toList());
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(((ObjectNode) openApi).put("$ref", schema))
                        .validate(body))
                .isEmpty();
    }

    static List<Request> everyRequestKeepsToTheOpenApi() {
        return README.requests();
    }

    /** Names that stand in the code, and those that a property goes by in the environment. */
    private static String knownVariables() {
        return READERS.stream()
                .flatMap(folder -> Checkout.list(folder).stream())
                .map(Checkout::read)
                .map(text -> text
                        + PROPERTY.matcher(text)
                                .results()
                                .map(found ->
                                        found.group().replaceAll("\\W", "_").toUpperCase(Locale.ROOT))
                                .collect(Collectors.joining("\n", "\n", "\n")))
                .collect(Collectors.joining("\n"));
    }
}
