package org.callout.responder.telephone;

import org.callout.responder.alert.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MeaningTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", " 1 ", "1.", "Yes", "YES I am coming", "ja!", "Sim", "oui, j'arrive", "ok", "„Ja“"})
    void aYesInAnyOfOurLanguagesAccepts(String text) {
        assertThat(Meaning.of(text)).contains(Answer.ACCEPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "No", "no, 1 km is too far", "Nein danke", "Não", "nao posso", "NON"})
    void aNoInAnyOfOurLanguagesDeclines(String text) {
        assertThat(Meaning.of(text)).contains(Answer.DECLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!", "3", "11", "who is this", "maybe", "I am driving, yes"})
    void anythingElseIsNoAnswer(String text) {
        assertThat(Meaning.of(text)).isEmpty();
    }
}
