package org.callout.geo.aed;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An {@code opening_hours} text of OpenStreetMap that can be asked about a moment. The parser is a library's; evaluation
 * covers weekdays, dates, weeks, years, public holidays and clock times. A text with anything beyond that (sunset, school
 * holidays, open ends …) is not understood as a whole and answers UNKNOWN, never OPEN by mistake.
 */
public final class OpeningHours {

    private static final int MINUTES_A_DAY = 24 * 60;

    /** Empty when the text was not understood. */
    private final List<HoursRule> rules;

    private final @Nullable String problem;

    private OpeningHours(List<HoursRule> rules, @Nullable String problem) {
        this.rules = List.copyOf(rules);
        this.problem = problem;
    }

    /** Reads a text as it stands in a list, with what {@link CommonWriting} allows for. */
    public static OpeningHours parse(String text) {
        try {
            return of(new OpeningHoursParser(new StringReader(CommonWriting.inGrammar(text))).rules(false));
        } catch (OpeningHoursParseException notParsed) {
            return notUnderstood(String.valueOf(notParsed.getMessage())
                    .lines()
                    .map(String::strip)
                    .collect(Collectors.joining(" ")));
        }
    }

    private static OpeningHours of(List<Rule> parsed) {
        var rules = new ArrayList<HoursRule>();
        for (Rule rule : parsed) {
            if (rule.isEmpty()) {
                continue;
            }
            Optional<HoursRule> understood = HoursRule.of(rule);
            if (understood.isEmpty()) {
                return notUnderstood("says more than weekdays, dates, weeks, public holidays and clock times: " + rule);
            }
            if (!rules.isEmpty() && understood.get().unsaysAllBefore()) {
                return notUnderstood(
                        "\"%s\" replaces all that stands before it: a comma may be meant instead of a semicolon"
                                .formatted(rule));
            }
            rules.add(understood.get());
        }
        return rules.isEmpty() ? notUnderstood("says nothing") : new OpeningHours(rules, null);
    }

    private static OpeningHours notUnderstood(String problem) {
        return new OpeningHours(List.of(), problem);
    }

    /** Whether it can be told from the text when it is open. */
    public boolean isUnderstood() {
        return !rules.isEmpty();
    }

    /** What keeps the text from being understood, for people; empty when it is. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    Openness at(LocalDateTime time, PublicHolidays holidays) {
        if (!isUnderstood()) {
            return Openness.UNKNOWN;
        }
        int minute = time.getHour() * 60 + time.getMinute();
        Openness today = of(time.toLocalDate(), minute, holidays);
        if (today == Openness.OPEN) {
            return today;
        }
        // Yesterday's hours may reach past midnight: "Fr 22:00-02:00".
        Openness sinceYesterday = of(time.toLocalDate().minusDays(1), minute + MINUTES_A_DAY, holidays);
        return sinceYesterday == Openness.CLOSED ? today : sinceYesterday;
    }

    /** The last rule that speaks about the day and the minute wins, as the specification of the tag says. */
    private Openness of(LocalDate day, int minute, PublicHolidays holidays) {
        Openness openness = Openness.CLOSED;
        boolean spoken = false;
        for (HoursRule rule : rules) {
            if (!rule.speaksAbout(day, holidays) || (rule.isFallback() && spoken)) {
                continue;
            }
            if (rule.covers(minute)) {
                openness = rule.meaning();
                spoken = true;
            } else if (rule.replacesWholeDay()) {
                openness = Openness.CLOSED;
                spoken = false;
            }
        }
        return openness;
    }
}
