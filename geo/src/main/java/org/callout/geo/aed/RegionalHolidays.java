package org.callout.geo.aed;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public holidays of one region, year by year from a library's calendars. Safe for use by many threads. */
final class RegionalHolidays implements PublicHolidays {

    private final HolidayManager calendar;
    private final String[] parts;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private RegionalHolidays(HolidayManager calendar, String[] parts) {
        this.calendar = calendar;
        this.parts = parts;
    }

    static Optional<PublicHolidays> find(String region) {
        List<String> codes = List.of(region.strip().split("-", -1));
        String country = codes.getFirst().toUpperCase(Locale.ROOT);
        if (!HolidayManager.getSupportedCalendarCodes().contains(country)) {
            return Optional.empty();
        }
        HolidayManager calendar = HolidayManager.getInstance(ManagerParameters.create(country));
        return parts(calendar.getCalendarHierarchy(), codes.subList(1, codes.size()))
                .map(parts -> new RegionalHolidays(calendar, parts));
    }

    /** The parts by the names that the calendar itself has for them; empty when it does not know one. */
    private static Optional<String[]> parts(CalendarHierarchy country, List<String> codes) {
        List<String> parts = new ArrayList<>();
        CalendarHierarchy whole = country;
        for (String code : codes) {
            var part = whole.getChildren().entrySet().stream()
                    .filter(child -> child.getKey().equalsIgnoreCase(code))
                    .findFirst();
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get().getKey());
            whole = part.get().getValue();
        }
        return Optional.of(parts.toArray(String[]::new));
    }

    @Override
    public boolean include(LocalDate date) {
        return years.computeIfAbsent(date.getYear(), this::holidays).contains(date);
    }

    /** A day that is made up for on another one counts on both. */
    private Set<LocalDate> holidays(int year) {
        return calendar.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, parts).stream()
                .flatMap(holiday -> Stream.of(holiday.getDate(), holiday.getActualDate()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
