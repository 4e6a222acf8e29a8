package org.callout.acceptance.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The reports of a month as full as a month can be, for a page that has to hold it. */
final class FullMonth {

    static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    static final int SOURCES = 30;

    private static final int CHANNELS = 8;

    private static final List<String> REASONS = List.of(
            "HAZARD", "PLACE_EXCLUDED", "CIRCUMSTANCE_EXCLUDED", "CODE_EXCLUDED", "AGE_EXCLUDED", "AREA_EXCLUDED");

    private static final List<String> ALARMS = List.of(
            "NOBODY_ACCEPTED", "DELIVERY_FAILING", "OVERDUE_CHECK", "WARNING_UNREAD", "AED_GONE", "DISTRESS", "PANIC");

    private static final ObjectMapper JSON = new ObjectMapper();

    private FullMonth() {}

    /** Has the page read this month whatever it asks for, until the routes are taken away. */
    static void answer(Page console) throws JsonProcessingException {
        fulfil(console, "calls?*", calls());
        fulfil(console, "causes?*", causes());
        fulfil(console, "alarms?*", alarms());
    }

    private static void fulfil(Page console, String report, Object body) throws JsonProcessingException {
        String json = JSON.writeValueAsString(body);
        console.route(
                "**/v1/reports/" + report,
                route -> route.fulfill(
                        new FulfillOptions().setContentType("application/json").setBody(json)));
    }

    private static Map<String, Object> calls() {
        List<Map<String, Object>> days = FIRST.datesUntil(LAST.plusDays(1))
                .map(day -> Map.of("key", day.toString(), "figures", figures(40 + day.getDayOfMonth())))
                .toList();
        return Map.of(
                "from",
                FIRST.toString(),
                "to",
                LAST.toString(),
                "timeZone",
                "Europe/Vaduz",
                "kind",
                "INCIDENT",
                "by",
                "DAY",
                "total",
                figures(1_736),
                "groups",
                days);
    }

    private static Map<String, Object> figures(int calls) {
        Map<String, Object> crew = Map.of(
                "of",
                calls,
                "known",
                calls - 7,
                "arrived",
                calls - 12,
                "helperFirst",
                calls / 2,
                "both",
                calls - 9,
                "medianLeadSeconds",
                95);
        return Map.ofEntries(
                Map.entry("calls", calls),
                Map.entry("open", 2),
                Map.entry("alerted", calls - 6),
                Map.entry("withheld", 6),
                Map.entry("overridden", 1),
                Map.entry("alerts", calls * 9),
                Map.entry("accepted", calls * 2),
                Map.entry("declined", calls * 3),
                Map.entry("silent", calls * 4),
                Map.entry("firstYes", times(calls, 31)),
                Map.entry("firstOnScene", times(calls, 342)),
                Map.entry("firstWithPatient", times(calls, 377)),
                Map.entry("aedWithPatient", times(calls, 431)),
                Map.entry("crew", crew),
                Map.entry("arrests", crew));
    }

    private static Map<String, Object> times(int of, int seconds) {
        return Map.of("known", of - 3, "of", of, "medianSeconds", seconds, "p90Seconds", seconds * 2);
    }

    private static Map<String, Object> causes() {
        return Map.of(
                "withheld",
                REASONS.stream()
                        .map(reason -> Map.of("name", reason, "calls", 31))
                        .toList(),
                "channels",
                each(
                        CHANNELS,
                        i -> Map.of(
                                "name",
                                "GATEWAY_OF_A_PROVIDER_" + i,
                                "alerts",
                                2_000 - i,
                                "seen",
                                1_500,
                                "accepted",
                                400,
                                "toReceive",
                                times(2_000, 2))),
                "ambulanceSources",
                each(
                        SOURCES,
                        i -> Map.of(
                                "name",
                                "Control room %d, told by the crew over the radio (by hand)".formatted(i),
                                "calls",
                                90 - i)));
    }

    private static Map<String, Object> alarms() {
        List<Map<String, Object>> kinds = ALARMS.stream()
                .map(name -> Map.of("name", name, "alarms", 120, "toTake", times(120, 45)))
                .toList();
        return Map.of("kinds", kinds, "hours", 1_488, "perHour", 120.0 * ALARMS.size() / 1_488);
    }

    private static List<Map<String, Object>> each(int number, IntFunction<Map<String, Object>> line) {
        return IntStream.range(0, number).mapToObj(line).toList();
    }
}
