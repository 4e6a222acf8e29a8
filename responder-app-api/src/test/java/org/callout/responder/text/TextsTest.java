package org.callout.responder.text;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    private static final Pattern FILE = Pattern.compile("messages_([a-z]+)\\.properties");

    private static List<String> languages = List.of();

    /** All that there are files for. */
    @BeforeAll
    static void findLanguages() throws IOException, URISyntaxException {
        var folder = Path.of(requireNonNull(Texts.class.getResource("messages.properties"))
                        .toURI())
                .resolveSibling("");
        try (Stream<Path> files = Files.list(folder)) {
            languages = Stream.concat(
                            Stream.of("en"),
                            files.map(file -> FILE.matcher(file.getFileName().toString()))
                                    .filter(Matcher::matches)
                                    .map(name -> name.group(1)))
                    .toList();
        }
    }

    @Test
    void thereAreEnglishGermanPortugueseAndFrench() {
        assertThat(languages).contains("en", "de", "pt", "fr");
    }

    @Test
    void everyLanguageSaysTheSameWithTheSamePlaceholders() {
        var english = placeholders("en");
        for (var language : languages) {
            assertThat(placeholders(language)).as(language).isEqualTo(english);
        }
    }

    /** A single apostrophe would swallow what follows it. */
    @Test
    void everyPlaceholderIsFilledIn() {
        for (var language : languages) {
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
