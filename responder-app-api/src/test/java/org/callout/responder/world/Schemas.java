package org.callout.responder.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The published messages: their schemas and samples. */
public final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final String MESSAGES = "infra/contracts/messages";

    private Schemas() {}

    /** What a message does not keep to, of the schema of its type, such as {@code alert.reply}. */
    public static List<String> complaints(String type, JsonNode data) {
        var schema = SCHEMAS.getSchema(read(messages().resolve(type + ".schema.json")), STRICT);
        return schema.validate(data).stream().map(Object::toString).toList();
    }

    /** The published samples of a type. */
    public static List<Path> samples(String type) {
        try (var files = Files.list(messages().resolve("samples").resolve(type))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path messages() {
        return Stream.iterate(Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
                .map(directory -> directory.resolve(MESSAGES))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this lies in no checkout with " + MESSAGES));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
