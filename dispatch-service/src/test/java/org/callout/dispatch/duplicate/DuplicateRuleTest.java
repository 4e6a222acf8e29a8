package org.callout.dispatch.duplicate;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.policy.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DuplicateRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Position SQUARE = new Position(9.5209, 47.1392);
    private static final double DEGREES_PER_METRE = 1 / 111_195.08;

    @ParameterizedTest
    @CsvSource({
        // metres apart, accuracy of the one, of the other, whether suspected
        "0, 0, 0, true",
        "149, 0, 0, true",
        "151, 0, 0, false",
        "249, 100, 0, true",
        "349, 100, 100, true",
        "351, 100, 100, false",
        "1990, 5000, 5000, true",
        "2010, 5000, 5000, false"
    })
    void placesAreTheSameAsFarAsTheyAreKnown(double metres, double accuracy, double other, boolean suspected) {
        Sighting one = call(Category.CARDIAC_ARREST, 0, accuracy, Duration.ZERO);
        Sighting two = call(Category.CARDIAC_ARREST, metres, other, Duration.ZERO);

        assertThat(DuplicateRule.mayBeTheSame(one, two)).isEqualTo(suspected);
    }

    @ParameterizedTest
    @CsvSource({
        "CARDIAC_ARREST, CARDIAC_ARREST, true",
        "CARDIAC_ARREST, UNCONSCIOUS, true",
        "CARDIAC_ARREST, CHEST_PAIN, true",
        "UNCONSCIOUS, FALL_NON_INJURY, true",
        "MAJOR_BLEED, FALL_NON_INJURY, true",
        "MAJOR_BLEED, OTHER, true",
        "CARDIAC_ARREST, OTHER, true",
        "CARDIAC_ARREST, MAJOR_BLEED, false",
        "CHECK_IN, CHECK_IN, false",
        "CARDIAC_ARREST, CHECK_IN, false"
    })
    void kindsAreTheSameThatCallersTakeForEachOther(Category one, Category other, boolean suspected) {
        Sighting first = call(one, 0, 0, Duration.ZERO);
        Sighting second = call(other, 0, 0, Duration.ZERO);

        assertThat(DuplicateRule.mayBeTheSame(first, second)).isEqualTo(suspected);
    }

    @Test
    void aQuarterOfAnHourLaterItIsAnotherCollapse() {
        Sighting first = call(Category.CARDIAC_ARREST, 0, 0, Duration.ZERO);

        assertThat(DuplicateRule.mayBeTheSame(first, call(Category.CARDIAC_ARREST, 0, 0, Duration.ofMinutes(15))))
                .isTrue();
        assertThat(DuplicateRule.mayBeTheSame(first, call(Category.CARDIAC_ARREST, 0, 0, Duration.ofSeconds(901))))
                .isFalse();
    }

    @Test
    void whicheverCallIsAskedAboutTheAnswerIsTheSame() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            Sighting one = any(random);
            Sighting other = any(random);

            assertThat(DuplicateRule.mayBeTheSame(one, other)).isEqualTo(DuplicateRule.mayBeTheSame(other, one));
        }
    }

    private static Sighting any(Random random) {
        Category[] categories = Category.values();
        return call(
                categories[random.nextInt(categories.length)],
                random.nextDouble(400),
                random.nextDouble(150),
                Duration.ofSeconds(random.nextInt(1_200)));
    }

    private static Sighting call(Category category, double metresNorth, double accuracyMetres, Duration later) {
        return new Sighting(
                category,
                new Position(SQUARE.lon(), SQUARE.lat() + metresNorth * DEGREES_PER_METRE),
                new Distance(accuracyMetres),
                NOW.plus(later));
    }
}
