package org.callout.platform.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlainInstantTest {

    private static final long LAST_SECOND_OF_9999 =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @Test
    void whateverIsWrittenByJavaIsReadAsItWas() {
        var random = new SplittableRandom(7);
        List<Instant> instants = Stream.generate(
                        () -> Instant.ofEpochSecond(random.nextLong(LAST_SECOND_OF_9999), nanos(random)))
                .limit(20_000)
                .toList();

        assertThat(instants)
                .allSatisfy(instant ->
                        assertThat(PlainInstant.find(instant.toString())).isEqualTo(instant));
    }

    /** None, thousandths, millionths, or all. */
    private static long nanos(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextLong(1_000) * 1_000_000;
            case 2 -> random.nextLong(1_000_000) * 1_000;
            default -> random.nextLong(1_000_000_000);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-22",
                "2026-11-22T13:18:10",
                "2026-11-22T13:18:10.Z",
                "2026-11-22T13:18:10,5Z",
                "2026-11-22T13:18:10.1234567890Z",
                "2026-11-22T13:18:1xZ",
                "2026-11-22T13:18:10+01:00",
                "2026-02-29T13:18:10Z",
                "2026-13-01T13:18:10Z",
                "2026-11-00T13:18:10Z",
                "2026-11-22T24:00:00Z",
                "2026-11-22T23:59:60Z",
                "-026-11-22T13:18:10Z",
                "+12026-11-22T13:18:10Z",
                "2026-11-22 13:18:10Z",
                "2026-11-22T13:18:10.-1Z"
            })
    void whatIsNotPlainIsLeftToOthers(String text) {
        assertThat(PlainInstant.find(text)).isNull();
    }

    @Test
    void inJsonTheOtherWaysOfWritingAnInstantAreReadToo() throws Exception {
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(json);
        Instant instant = Instant.parse("2026-11-22T12:18:10.5Z");

        assertThat(json.readValue("\"2026-11-22T12:18:10.5Z\"", Instant.class)).isEqualTo(instant);
        assertThat(json.readValue("\"2026-11-22T13:18:10.5+01:00\"", Instant.class))
                .isEqualTo(instant);
        assertThatThrownBy(() -> json.readValue("\"yesterday\"", Instant.class)).hasMessageContaining("yesterday");
    }
}
