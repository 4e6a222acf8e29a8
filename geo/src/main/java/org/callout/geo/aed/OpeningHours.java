package org.callout.geo.aed;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An {@code opening_hours} text of OpenStreetMap that can be asked about a moment. The parser is a library's; evaluation
 * covers weekdays, dates, weeks, years, public holidays and clock times. A text with anything beyond that (sunset, school
 * holidays, open ends …) is not understood as a whole and answers UNKNOWN, never OPEN by mistake.
 */
final class OpeningHours {

    private static final int MINUTES_A_DAY = 24 * 60;

    private static final OpeningHours NOT_UNDERSTOOD = new OpeningHours(List.of());

    /** Empty when the text was not understood. */
    private final List<HoursRule> rules;

    private OpeningHours(List<HoursRule> rules) {
        this.rules = List.copyOf(rules);
    }

    static OpeningHours parse(String text) {
        try {
            var rules = new ArrayList<HoursRule>();
            for (var rule : new OpeningHoursParser(new StringReader(text)).rules(false)) {
                if (rule.isEmpty()) {
                    continue;
                }
                Optional<HoursRule> understood = HoursRule.of(rule);
                if (understood.isEmpty()) {
                    return NOT_UNDERSTOOD;
                }
                rules.add(understood.get());
            }
            return new OpeningHours(rules);
        } catch (OpeningHoursParseException notParsed) {
            return NOT_UNDERSTOOD;
        }
    }

    boolean isUnderstood() {
        return !rules.isEmpty();
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
