package org.callout.geo.policy;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeterminantPatternTest {

    @ParameterizedTest
    @CsvSource({
        "09E*, 09E01, true",
        "09E*, 09E, true",
        "09E*, 09D01, false",
        "09?01, 09E01, true",
        "09?01, 0901, false",
        "09e01, 09E01, true",
        "'09E01 ', ' 09e01', true",
        "*, 09E01, true",
        "*01, 09E01, true",
        "*01, 09E012, false",
        "0*E*1, 09E01, true",
        "0*E*1, 09E02, false",
        "09.01, 09E01, false"
    })
    void aPatternKnowsItsCodes(String pattern, String code, boolean matches) {
        assertThat(new DeterminantPattern(pattern).matches(code)).isEqualTo(matches);
    }

    @Test
    void itAgreesWithTheRegularExpressionThatSaysTheSame() {
        Random random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            String pattern = word(random, "AB?*", 1 + random.nextInt(6));
            String code = word(random, "AB", random.nextInt(7));
            boolean expected = Pattern.matches(pattern.replace("?", ".").replace("*", ".*"), code);

            assertThat(new DeterminantPattern(pattern).matches(code))
                    .as("%s of %s", pattern, code)
                    .isEqualTo(expected);
        }
    }

    @Test
    void manyOpenEndsTakeNoLongerThanTheTextIsLong() {
        String pattern = "*A".repeat(15) + "B";

        assertThat(new DeterminantPattern(pattern).matches("A".repeat(10_000))).isFalse();
    }

    @Test
    void whatSaysMoreComesFirst() {
        var said = Stream.of("*", "09*", "09E*", "09E?", "09E01", "09E??", "*09E*")
                .map(DeterminantPattern::new)
                .sorted(DeterminantPattern.MOST_TELLING_FIRST)
                .map(DeterminantPattern::text);

        assertThat(said).containsExactly("09E01", "09E??", "09E?", "09E*", "*09E*", "09*", "*");
    }

    @Test
    void anEmptyPatternIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeterminantPattern(" "));
    }

    private static String word(Random random, String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(sign -> alphabet.substring(sign, sign + 1))
                .collect(Collectors.joining());
    }
}
