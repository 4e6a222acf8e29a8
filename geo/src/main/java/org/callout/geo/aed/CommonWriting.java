package org.callout.geo.aed;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Ways in which people write opening hours that are outside the grammar of {@code opening_hours} and still mean one thing
 * for certain: "8h30-17h", "08:00-17:00 Uhr", "Montag-Freitag", "24 h", "08:00-12:00 / 13:30-17:00". Whatever may mean two things
 * ("Ma" is Tuesday in French and nothing in German) is left for a coordinator to mend. What else the parser itself forgives
 * ("Mo-Fr 8-17", "Mo-So", "08.00") is not repeated here.
 */
final class CommonWriting {

    private static final Set<String> ALWAYS = Set.of(
            "24h",
            "24 h",
            "24h/24",
            "24/24",
            "24h/24h",
            "24/24h",
            "24/24 7/7",
            "24h/24 7j/7",
            "7/24",
            "24/7/365",
            "24 stunden",
            "24 hours",
            "24 heures",
            "24 ore",
            "24 ur",
            "always",
            "rund um die uhr");

    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.ITALIAN,
            Locale.of("sl"),
            Locale.of("pt"),
            Locale.of("es"));

    private static final Map<String, String> WEEKDAYS = weekdays();

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern WEEKDAY = Pattern.compile(
            WEEKDAYS.keySet().stream()
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?<!\\p{L})(", ")(?!\\p{L})")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern EVERY_DAY = Pattern.compile(
            "(?<!\\p{L})(täglich|daily|tous les jours|tutti i giorni|vsak dan|todos os dias)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern O_CLOCK = Pattern.compile("(?<=\\d)\\s*Uhr\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR_AND_MINUTE =
            Pattern.compile("\\b(\\d{1,2})\\s?h\\s?(\\d{2})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR = Pattern.compile("\\b(\\d{1,2})\\s?h\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPANS_WITH_SLASH =
            Pattern.compile("(-\\s*\\d{1,2}[:.]\\d{2})\\s*/\\s*(\\d{1,2}[:.]\\d{2}\\s*-)");

    private static final List<UnaryOperator<String>> STEPS = List.of(
            text -> O_CLOCK.matcher(text).replaceAll(""),
            text -> HOUR_AND_MINUTE.matcher(text).replaceAll("$1:$2"),
            text -> HOUR.matcher(text).replaceAll("$1"),
            text -> SPANS_WITH_SLASH.matcher(text).replaceAll("$1, $2"),
            text -> EVERY_DAY.matcher(text).replaceAll("Mo-Su"),
            text -> WEEKDAY.matcher(text)
                    .replaceAll(day -> WEEKDAYS.getOrDefault(day.group().toLowerCase(Locale.ROOT), day.group())));

    private CommonWriting() {}

    /** The same in the grammar, as far as it is one of these ways; a text with a comment in quotes is left as it is. */
    static String inGrammar(String text) {
        String plain = SPACES.matcher(text).replaceAll(" ").strip();
        if (plain.indexOf('"') >= 0) {
            return plain;
        }
        if (ALWAYS.contains(plain.toLowerCase(Locale.ROOT))) {
            return "24/7";
        }
        for (UnaryOperator<String> step : STEPS) {
            plain = step.apply(plain);
        }
        return plain;
    }

    /** Full names only: short ones are the grammar's own, or differ in meaning from language to language. */
    private static Map<String, String> weekdays() {
        Map<String, String> weekdays = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String inGrammar =
                    day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 2);
            for (Locale language : LANGUAGES) {
                weekdays.put(day.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT), inGrammar);
            }
        }
        return weekdays;
    }
}
