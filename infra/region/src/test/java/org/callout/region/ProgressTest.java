package org.callout.region;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the services are told while a region is prepared. */
class ProgressTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void eachStepIsTheWholeFileAndALineInTheTerminal() throws IOException {
        try (var progress = progress()) {
            progress.begin("Rome");
            assertThat(told().path("step").asText()).isEqualTo("Reading");

            progress.step("Loading roads", 10);

            assertThat(told().path("name").asText()).isEqualTo("Rome");
            assertThat(told().path("step").asText()).isEqualTo("Loading roads");
            assertThat(told().path("percent").asInt()).isEqualTo(10);
            assertThat(told().path("at").asLong()).isEqualTo(CLOCK.millis());
            assertThat(told().has("failed")).isFalse();
            assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("Loading roads of Rome, 10 %");
        }
    }

    @Test
    void aFailureStaysUntilTheNextPreparationAndSuccessLeavesNothing() throws IOException {
        try (var progress = progress()) {
            progress.begin("Rome");
            progress.step("Loading roads", 10);
            progress.fail("the file is cut off");
        }
        assertThat(told().path("failed").asText()).isEqualTo("the file is cut off");
        assertThat(told().path("step").asText()).isEqualTo("Loading roads");

        try (var progress = progress()) {
            progress.begin("Rome");
            assertThat(told().has("failed")).isFalse();
            progress.done();
        }
        assertThat(folder).isEmptyDirectory();
    }

    private Progress progress() {
        return new Progress(folder, new PrintStream(terminal, true, StandardCharsets.UTF_8), CLOCK);
    }

    private JsonNode told() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("progress.json").toFile());
    }
}
