package org.callout.responder.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    @Test
    void everyLanguageSaysTheSameWithTheSamePlaceholders() {
        var english = placeholders("en");
        for (var language : Texts.LANGUAGES) {
            assertThat(placeholders(language)).as(language).isEqualTo(english);
        }
    }

    /** A single apostrophe would swallow what follows it. */
    @Test
    void everyPlaceholderIsFilledIn() {
        for (var language : Texts.LANGUAGES) {
            var texts = Texts.in(List.of(language));
            for (var key : placeholders(language).keySet()) {
                assertThat(texts.say(key, "a", "b", "c", "d", "e"))
                        .as(language + " " + key)
                        .doesNotContain("{", "''");
            }
        }
    }

    @Test
    void theFirstLanguageThatIsSpokenIsChosen() {
        assertThat(Texts.in(List.of("rm", "de-LI", "fr")).language()).isEqualTo("de");
        assertThat(Texts.in(List.of("rm")).language()).isEqualTo("en");
        assertThat(Texts.in(List.of()).language()).isEqualTo("en");
    }

    private static Map<String, TreeSet<String>> placeholders(String language) {
        var bundle = ResourceBundle.getBundle(
                "org.callout.responder.text.messages",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        assertThat(bundle.getLocale().getLanguage()).isEqualTo(language.equals("en") ? "" : language);
        var placeholders = new TreeMap<String, TreeSet<String>>();
        for (var key : bundle.keySet()) {
            var found = new TreeSet<String>();
            PLACEHOLDER.matcher(bundle.getString(key)).results().forEach(match -> found.add(match.group()));
            placeholders.put(key, found);
        }
        return placeholders;
    }
}
