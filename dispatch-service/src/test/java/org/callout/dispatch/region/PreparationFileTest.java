package org.callout.dispatch.region;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PreparationFileTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path store;

    private final PreparationFile file = new PreparationFile(new ObjectMapper(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void withoutAFileNothingIsBeingPrepared() {
        assertThat(file.read(store)).isEmpty();
    }

    @Test
    void whatGoesOnIsTold() throws IOException {
        write("", NOW.minusSeconds(2));

        assertThat(file.read(store)).contains(new Preparation("Monaco", "Loading roads", 60, null));
    }

    @Test
    void whyItCameToNothingIsToldForAsLongAsTheFileStays() throws IOException {
        write("\"failed\": \"monaco.osm.pbf holds no roads.\", ", NOW.minusSeconds(86_400));

        assertThat(file.read(store).orElseThrow().failed()).isEqualTo("monaco.osm.pbf holds no roads.");
    }

    @Test
    void whatHasNotBeenWrittenForHalfAMinuteHasDied() throws IOException {
        write("", NOW.minusSeconds(31));

        assertThat(file.read(store).orElseThrow().failed()).isEqualTo("The preparation ended before it was done.");
    }

    @Test
    void aFileThatCannotBeReadSaysNothing() throws IOException {
        Files.writeString(store.resolve("progress.json"), "{");

        assertThat(file.read(store)).isEmpty();
    }

    private void write(String failed, Instant at) throws IOException {
        Files.writeString(
                store.resolve("progress.json"),
                "{\"name\": \"Monaco\", \"step\": \"Loading roads\", \"percent\": 60, %s\"at\": %d}"
                        .formatted(failed, at.toEpochMilli()));
    }
}
