package org.callout.acceptance.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The states of the phone's page that no story waits for, played before a service that only says what each of them wants: every
 * way in which an answer can stand and a call can end, what cannot be read, and what is refused; in every language.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PhoneStatesTest {

    private static final String ENGLISH = "en";

    private final Browsers browsers;
    private final PhoneStage stage;
    private final List<String> others;
    private final List<String> wrong = new ArrayList<>();

    PhoneStatesTest() throws IOException {
        this.browsers = new Browsers();
        this.stage = new PhoneStage(browsers);
        this.others = stage.languages().stream()
                .filter(language -> !language.equals(ENGLISH))
                .toList();
    }

    @AfterAll
    void close() {
        stage.close();
        browsers.close();
    }

    @Test
    void everyStateKeepsNobodyOutAndInEveryLanguageNothingIsLost() {
        boolean all = browsers.takePictures();
        for (PhoneState state : stage.states()) {
            if (!all && !state.isAlwaysLookedAt()) continue;
            stage.assertKeepsToTheContract(state);
            tried(state, ENGLISH, phone -> browsers.glance(phone, state.name()));
            if (!state.fits(!all)) continue;
            for (String language : others) {
                tried(state, language, phone -> browsers.lookInAnotherLanguage(phone, state.name() + "-" + language));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What is wrong with one state hides nothing that is wrong with another. */
    private void tried(PhoneState state, String language, Consumer<Page> look) {
        try {
            look.accept(stage.play(state, language));
        } catch (AssertionError | PlaywrightException notSo) {
            wrong.add("%s in %s: %s".formatted(state.name(), language, notSo.getMessage()));
        }
    }
}
