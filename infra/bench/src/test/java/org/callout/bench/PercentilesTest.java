package org.callout.bench;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PercentilesTest {

    @Test
    void aPercentileIsAValueThatWasMeasured() {
        var hundred = Percentiles.of(LongStream.rangeClosed(1, 100)
                .map(i -> (101 - i) * 1_000)
                .boxed()
                .toList());

        assertThat(hundred.millis(50)).isEqualTo(50);
        assertThat(hundred.millis(99)).isEqualTo(99);
        assertThat(hundred.millis(100)).isEqualTo(100);
    }

    @Test
    void aSingleValueIsEveryPercentile() {
        assertThat(Percentiles.of(List.of(1_500L)).columns().strip().split(" +"))
                .containsExactly("1.5", "1.5", "1.5");
    }

    @Test
    void nothingMeasuredIsNotZero() {
        assertThat(Percentiles.of(List.of()).millis(50)).isNaN();
    }
}
