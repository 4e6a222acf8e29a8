package org.callout.dispatch.aed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BoundingBoxTest {

    @Test
    void westSouthEastNorthAreDegrees() {
        assertThat(BoundingBox.parse("9.47,47.04, 9.64,47.28")).contains(new BoundingBox(9.47, 47.04, 9.64, 47.28));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,2,3",
                "1,2,3,4,5",
                "a,b,c,d",
                "NaN,0,1,1",
                "0,0,1e9,1",
                "-181,0,0,1",
                "0,-91,1,1",
                "5,0,1,1",
                "0,5,1,1"
            })
    void whatIsNoRectangleOnEarthIsRefused(String text) {
        assertThat(BoundingBox.parse(text)).isEmpty();
    }
}
