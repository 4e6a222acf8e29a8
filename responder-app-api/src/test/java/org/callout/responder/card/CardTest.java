package org.callout.responder.card;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.callout.responder.offer.AgeGroup;
import org.callout.responder.offer.Category;
import org.callout.responder.offer.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class CardTest {

    private final DeliveredCards delivered = new DeliveredCards(new ObjectMapper());

    @Test
    void aChildIsHelpedOtherwiseThanAnAdultAndAnUnknownAgeAsAnAdult() {
        assertThat(Card.of(Role.DIRECT, Category.CARDIAC_ARREST, AgeGroup.CHILD))
                .contains(Card.ARREST_DIRECT_CHILD);
        assertThat(Card.of(Role.DIRECT, Category.CARDIAC_ARREST, AgeGroup.UNKNOWN))
                .contains(Card.ARREST_DIRECT_ADULT);
        assertThat(Card.of(Role.AED_RUNNER, Category.CARDIAC_ARREST, AgeGroup.CHILD))
                .contains(Card.ARREST_RUNNER_CHILD);
        assertThat(Card.of(Role.DIRECT, Category.CHOKING, AgeGroup.CHILD)).contains(Card.CHOKING_CHILD);
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"CARDIAC_ARREST", "UNCONSCIOUS", "CHOKING", "MAJOR_BLEED", "CHEST_PAIN", "FALL_NON_INJURY"})
    void everyNamedEmergencyHasACard(Category category) {
        assertThat(Card.of(Role.DIRECT, category, AgeGroup.ADULT)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"OTHER", "SHOPPING", "MEAL", "COMPANIONSHIP", "CHECK_IN", "TRANSPORT", "PERSONAL_CARE"})
    void whereThereIsNothingToDoStepByStepThereIsNone(Category category) {
        assertThat(Card.of(Role.HELPER, category, AgeGroup.ADULT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Card.class)
    void everyCardIsDeliveredInFourLanguagesWithAsManySteps(Card card) {
        var languages = delivered.text(card).languages();

        assertThat(languages.keySet()).isEqualTo(Set.of("en", "de", "pt", "fr"));
        assertThat(languages.values())
                .extracting(words -> words.steps().size())
                .containsOnly(
                        delivered.text(card).in(List.of()).getValue().steps().size());
        assertThat(languages.values())
                .allSatisfy(words -> assertThat(words.steps())
                        .allSatisfy(step -> assertThat(step).hasSizeLessThan(160)));
    }

    @Test
    void theFirstLanguageThatThereIsWins() {
        var text = delivered.text(Card.UNCONSCIOUS);

        assertThat(text.in(List.of("fi", "pt", "de")).getKey()).isEqualTo("pt");
        assertThat(text.in(List.of("fi")).getKey()).isEqualTo("en");
        assertThat(text.in(List.of()).getKey()).isEqualTo("en");
    }
}
