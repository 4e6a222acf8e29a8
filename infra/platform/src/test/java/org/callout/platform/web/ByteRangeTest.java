package org.callout.platform.web;

import java.util.Optional;
import org.callout.platform.web.ByteRange.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ByteRangeTest {

    private static final long SIZE = 1_000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=100-199, 100, 199",
        "bytes=900-, 900, 999",
        "bytes=-1, 999, 999",
        "bytes=-5000, 0, 999",
        "bytes=0-5000, 0, 999",
    })
    void aSingleRangeIsCutToTheFile(String header, long first, long last) {
        assertThat(ByteRange.wanted(Optional.of(header), SIZE)).isEqualTo(new Wanted.Part(new ByteRange(first, last)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=5000-6000", "bytes=-0"})
    void aRangeBeyondTheFileCannotBeSatisfied(String header) {
        assertThat(ByteRange.wanted(Optional.of(header), SIZE)).isEqualTo(new Wanted.Unsatisfiable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=-", "bytes=5-1", "bytes=0-1,5-6", "lines=0-1", "bytes=x-y", "bytes=99999999999999999999-"
            })
    void whatIsNoSingleRangeGetsTheWholeFile(String header) {
        assertThat(ByteRange.wanted(Optional.of(header), SIZE)).isEqualTo(new Wanted.Whole());
    }

    @Test
    void nothingOfAnEmptyFileCanBeServed() {
        assertThat(ByteRange.wanted(Optional.of("bytes=0-0"), 0)).isEqualTo(new Wanted.Unsatisfiable());
    }
}
