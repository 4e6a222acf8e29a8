package org.callout.geo.aed;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The days that one rule of opening hours speaks about. */
final class DaySelector {

    private static final Predicate<LocalDate> EVERY_DAY = date -> true;
    private static final Predicate<LocalDate> NO_DAY = date -> false;

    private final Predicate<LocalDate> season;
    private final Predicate<LocalDate> weekdays;
    private final boolean onPublicHolidays;

    private DaySelector(Predicate<LocalDate> season, Predicate<LocalDate> weekdays, boolean onPublicHolidays) {
        this.season = season;
        this.weekdays = weekdays;
        this.onPublicHolidays = onPublicHolidays;
    }

    /** Empty when the rule selects days by something that is not evaluated. */
    static Optional<DaySelector> of(Rule rule) {
        var years = anyOf(rule.getYears(), DaySelector::year);
        var weeks = anyOf(rule.getWeeks(), DaySelector::week);
        var dates = anyOf(rule.getDates(), DaySelector::dates);
        var weekdays = anyOf(rule.getDays(), DaySelector::weekdays);
        List<Holiday> holidays = rule.getHolidays() == null ? List.of() : rule.getHolidays();
        if (years.isEmpty() || weeks.isEmpty() || dates.isEmpty() || weekdays.isEmpty()) {
            return Optional.empty();
        }
        if (!holidays.stream().allMatch(DaySelector::isPlainPublicHoliday)) {
            return Optional.empty();
        }
        boolean onHolidays = !holidays.isEmpty();
        boolean onWeekdays = rule.getDays() != null && !rule.getDays().isEmpty();
        return Optional.of(new DaySelector(
                season(List.of(years.get(), weeks.get(), dates.get())),
                onHolidays && !onWeekdays ? NO_DAY : weekdays.get(),
                onHolidays));
    }

    /** Whether nothing is selected by anything. */
    boolean isEveryDay() {
        return season == EVERY_DAY && weekdays == EVERY_DAY;
    }

    boolean includes(LocalDate date, PublicHolidays holidays) {
        return season.test(date) && (weekdays.test(date) || (onPublicHolidays && holidays.include(date)));
    }

    private static Predicate<LocalDate> season(List<Predicate<LocalDate>> selectors) {
        return selectors.stream()
                .filter(selector -> selector != EVERY_DAY)
                .reduce(Predicate::and)
                .orElse(EVERY_DAY);
    }

    private static boolean isPlainPublicHoliday(Holiday holiday) {
        return holiday.getType() == Holiday.Type.PH && holiday.getOffset() == 0 && holiday.getUseAsWeekDay();
    }

    /** Every day when nothing is selected; empty when one of the selectors is not understood. */
    private static <T> Optional<Predicate<LocalDate>> anyOf(
            @Nullable List<T> selectors, Function<T, Optional<Predicate<LocalDate>>> understand) {
        if (selectors == null || selectors.isEmpty()) {
            return Optional.of(EVERY_DAY);
        }
        var understood = new ArrayList<Predicate<LocalDate>>();
        for (T selector : selectors) {
            understand.apply(selector).ifPresent(understood::add);
        }
        return understood.size() == selectors.size()
                ? Optional.of(date -> understood.stream().anyMatch(days -> days.test(date)))
                : Optional.empty();
    }

    private static Optional<Predicate<LocalDate>> year(YearRange range) {
        if (range.getInterval() > 1) {
            return Optional.empty();
        }
        int last = range.isOpenEnded()
                ? Integer.MAX_VALUE
                : range.getEndYear() == YearRange.UNDEFINED_YEAR ? range.getStartYear() : range.getEndYear();
        return Optional.of(date -> isWithin(date.getYear(), range.getStartYear(), last));
    }

    private static Optional<Predicate<LocalDate>> week(WeekRange range) {
        if (range.getInterval() > 1) {
            return Optional.empty();
        }
        int last = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? range.getStartWeek() : range.getEndWeek();
        return Optional.of(date -> isWithin(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), range.getStartWeek(), last));
    }

    private static Optional<Predicate<LocalDate>> weekdays(WeekDayRange range) {
        if (range.getOffset() != 0) {
            return Optional.empty();
        }
        int first = range.getStartDay().ordinal();
        int last = range.getEndDay() == null ? first : range.getEndDay().ordinal();
        List<Nth> nths = range.getNths() == null ? List.of() : range.getNths();
        return Optional.of(date -> isWithin(date.getDayOfWeek().ordinal(), first, last)
                && (nths.isEmpty() || nths.stream().anyMatch(nth -> isNth(date, nth))));
    }

    /** Whether the day is the first, second … or, counted from the end (-1), last of its weekday in the month. */
    private static boolean isNth(LocalDate date, Nth nth) {
        int fromStart = (date.getDayOfMonth() - 1) / 7 + 1;
        int fromEnd = -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
        int last = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
        return isWithin(fromStart, nth.getStartNth(), last) || isWithin(fromEnd, nth.getStartNth(), last);
    }

    private static Optional<Predicate<LocalDate>> dates(DateRange range) {
        DateWithOffset start = range.getStartDate();
        @Nullable DateWithOffset end = range.getEndDate();
        if (range.getInterval() > 1 || !isPlain(start) || (end != null && !isPlain(end))) {
            return Optional.empty();
        }
        DateWithOffset until = end == null ? start : end;
        int first = dayOfYear(start, 1);
        int last = dayOfYear(until, 31);
        return Optional.of(date -> isWithin(date.getMonthValue() * 100 + date.getDayOfMonth(), first, last));
    }

    /** Month and day of any year; not Easter, not "the Sunday after", not a certain year. */
    private static boolean isPlain(DateWithOffset date) {
        return date.getMonth() != null
                && date.undefinedYear()
                && !date.isOpenEnded()
                && date.getVarDate() == null
                && date.getNthWeekDay() == null
                && date.getWeekDayOffset() == null
                && date.getDayOffset() == 0;
    }

    /** A number that orders days of a year: 1231 for the last of December. */
    private static int dayOfYear(DateWithOffset date, int otherwise) {
        int day = date.undefinedDay() ? otherwise : date.getDay();
        return (date.getMonth().ordinal() + 1) * 100 + day;
    }

    /** Whether a value lies in a range that may run over the end of the year or week, both ends included. */
    private static boolean isWithin(int value, int first, int last) {
        return first <= last ? first <= value && value <= last : first <= value || value <= last;
    }
}
