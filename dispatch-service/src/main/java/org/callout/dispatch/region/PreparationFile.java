package org.callout.dispatch.region;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads what the program that prepares regions says of its progress, beside the link to the region in use. */
@Singleton
class PreparationFile {

    private static final Logger LOG = Logger.getLogger(PreparationFile.class);

    /** It is written again every two seconds as long as the program lives. */
    private static final Duration DEAD_AFTER = Duration.ofSeconds(30);

    private final ObjectMapper json;
    private final Clock clock;

    PreparationFile(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Written(
            String name, String step, int percent, @Nullable String failed, long at) {

        boolean isDead(Instant now) {
            return failed == null && Instant.ofEpochMilli(at).plus(DEAD_AFTER).isBefore(now);
        }
    }

    /**
     * Empty when nothing is being prepared, and nothing has failed since.
     *
     * @param store where prepared regions lie
     */
    Optional<Preparation> read(Path store) {
        Path file = store.resolve("progress.json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Written written = json.readValue(file.toFile(), Written.class);
            String failed =
                    written.isDead(clock.instant()) ? "The preparation ended before it was done." : written.failed;
            return Optional.of(new Preparation(written.name, written.step, written.percent, failed));
        } catch (IOException vanished) {
            LOG.debugf("no progress to read: %s", vanished);
            return Optional.empty();
        }
    }
}
