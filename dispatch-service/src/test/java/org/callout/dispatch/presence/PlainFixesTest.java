package org.callout.dispatch.presence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainFixesTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Test
    void whatIsWrittenAsWeWriteItIsReadAsJacksonReadsIt() throws IOException {
        var random = new SplittableRandom(480);
        for (int i = 0; i < 2_000; i++) {
            ResponderPosition fix = fix(random);

            assertThat(PlainFixes.find(JSON.writeValueAsBytes(fix))).isEqualTo(new ResponderPositions(List.of(fix)));
        }
    }

    @Test
    void fixesThatLeftTogetherAreReadInTheirOrder() throws IOException {
        var random = new SplittableRandom(482);
        for (int count = 1; count < 200; count++) {
            List<ResponderPosition> fixes =
                    Stream.generate(() -> fix(random)).limit(count).toList();
            byte[] together = JSON.writeValueAsBytes(fixes);

            assertThat(PlainFixes.find(together)).isEqualTo(new ResponderPositions(fixes));
            assertThat(JSON.readValue(together, ResponderPositions.class)).isEqualTo(new ResponderPositions(fixes));
        }
    }

    /** A changed, lost or doubled character makes it something else, or something that Jackson has to judge. */
    @Test
    void whatIsReadIsNeverSomethingThatJacksonReadsOtherwise() throws IOException {
        var random = new SplittableRandom(481);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = changed(JSON.writeValueAsString(some(random)), random);
            ResponderPositions found = PlainFixes.find(changed);
            if (found != null) {
                read++;
                assertThat(JSON.readValue(changed, ResponderPositions.class))
                        .as(new String(changed, StandardCharsets.UTF_8))
                        .isEqualTo(found);
            }
        }
        assertThat(read).isBetween(1_000, 19_000);
    }

    /** By itself, or one of two. */
    private static Object some(SplittableRandom random) {
        return random.nextBoolean() ? fix(random) : List.of(fix(random), fix(random));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[",
                "[]",
                "[null]",
                "[{\"responderId\":\"01981f6a-5c00-7a10-8000-000000000001\",\"lon\":9.5,\"lat\":47.1,"
                        + "\"accuracyMetres\":5,\"at\":\"2026-03-01T10:00:00Z\"},]",
                "{\"responderId\":\"01981f6a-5c00-7a10-8000-000000000001\",\"lon\":9.5,\"lat\":47.1,"
                        + "\"accuracyMetres\":5,\"at\":\"2026-03-01T10:00:00Z\"}]",
                "{\"responderId\":\"01981f6a-5c00-7a10-8000-000000000001\"",
                "{\"responderId\":\"01981f6a-5c00-7a10-8000-000000000001\",\"lon\":",
                "{\"responderId\":\"01981f6a-5c00-7a10-8000-000000000001\",\"lon\":999,\"lat\":47.1,"
                        + "\"accuracyMetres\":5,\"at\":\"2026-03-01T10:00:00Z\"}",
                "{\"responderId\":\"01981f6a-5c00-7a10-8000-000000000001\",\"lon\":09.5,\"lat\":47.1,"
                        + "\"accuracyMetres\":5,\"at\":\"2026-03-01T10:00:00Z\"}",
                "{\"responderId\":\"01981f6a-5c00-7a10-8000-000000000001\",\"lon\":9.5,\"lat\":47.1,"
                        + "\"accuracyMetres\":5,\"at\":\"2026-03-01T10:00:00+01:00\"}"
            })
    void whatIsNotPlainIsLeftToJackson(String text) {
        assertThat(PlainFixes.find(text.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    private static ResponderPosition fix(SplittableRandom random) {
        double fineness = Math.pow(10, random.nextInt(16));
        return new ResponderPosition(
                new UUID(random.nextLong(), random.nextLong()),
                Math.rint(random.nextDouble(-180, 180) * fineness) / fineness,
                Math.rint(random.nextDouble(-90, 90) * fineness) / fineness,
                random.nextInt(100_000) / 10.0,
                Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000) * 1_000L));
    }

    private static byte[] changed(String text, SplittableRandom random) throws JsonProcessingException {
        var changed = new StringBuilder(text);
        int place = random.nextInt(text.length());
        switch (random.nextInt(3)) {
            case 0 -> changed.setCharAt(place, "0123456789-.eE\",:{} aF".charAt(random.nextInt(22)));
            case 1 -> changed.deleteCharAt(place);
            default -> changed.insert(place, text.charAt(random.nextInt(text.length())));
        }
        return changed.toString().getBytes(StandardCharsets.UTF_8);
    }
}
