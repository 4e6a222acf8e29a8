package org.callout.responder.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The messages in one language: standard bundles of {@link MessageFormat} patterns, one file a language. A further language
 * is a further file.
 */
public final class Texts {

    /** Spoken to whoever wants no language that there is a file for; its file has no tag in its name. */
    static final String OTHERWISE = "en";

    private static final String BUNDLE = "org.callout.responder.text.messages";

    private final Locale locale;
    private final ResourceBundle messages;

    private Texts(Locale locale) {
        this.locale = locale;
        this.messages = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The messages in the first of these languages (BCP 47 tags, as the volunteer told them) that there are any in. */
    public static Texts in(List<String> wanted) {
        var language = wanted.stream()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(Texts::hasWords)
                .findFirst()
                .orElse(OTHERWISE);
        return new Texts(Locale.of(language));
    }

    private static boolean hasWords(String language) {
        return language.equals(OTHERWISE) || Texts.class.getResource("messages_" + language + ".properties") != null;
    }

    /** One message with its placeholders {@code {0}, {1}, …} filled in; numbers are written as the language does. */
    public String say(String key, Object... values) {
        return new MessageFormat(messages.getString(key), locale).format(values);
    }

    /** The language, as a BCP 47 tag. */
    public String language() {
        return locale.toLanguageTag();
    }
}
