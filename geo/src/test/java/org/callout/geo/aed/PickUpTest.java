package org.callout.geo.aed;

import org.callout.geo.place.Position;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PickUpTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "unknown", textBlock = """
            unknown | 30
            0       | 30
            02      | 70
            2       | 70
            -1      | 50
            0.5     | 40
            0;1     | 30
            3;2     | 70
            0-2     | 30
            EG      | 30
            ''      | 30
            999     | 30
            """)
    void everyStoreyAddsItsStairs(String level, int seconds) {
        var site = new AedSite(
                DeviceKey.of("osm", "node/1").id(),
                "osm",
                "node/1",
                new Position(9.52, 47.14),
                null,
                true,
                level,
                null,
                null,
                AedCondition.AVAILABLE);

        assertThat(PickUp.at(site)).hasSeconds(seconds);
    }
}
