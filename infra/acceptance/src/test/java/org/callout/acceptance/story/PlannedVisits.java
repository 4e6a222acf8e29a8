package org.callout.acceptance.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Route.FulfillOptions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Three people who are visited every day, with visits that went well, were missed, or stand in each of the ways that there are. */
final class PlannedVisits {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DAYS = 16;

    private PlannedVisits() {}

    /** As the service would tell of them today. */
    static FulfillOptions asTold() {
        ArrayNode all = JSON.createArrayNode();
        List.of("Herta Marxer", "Alois Beck", "Maria Nigg").forEach(name -> all.add(series(name)));
        return new FulfillOptions().setContentType("application/json").setBody(all.toString());
    }

    private static ObjectNode series(String name) {
        LocalDate begin = LocalDate.now(ZoneOffset.UTC).minusDays(3);
        ObjectNode series = JSON.createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("until", begin.plusDays(60).toString())
                .put("timeZone", "Europe/Vaduz")
                .put("createdBy", "Clara Coordinator")
                .put("createdAt", Instant.now().toString());
        ArrayNode days = series.putArray("days");
        for (DayOfWeek day : DayOfWeek.values()) days.add(day.name());
        ObjectNode first = series.putObject("first").put("reference", name).put("category", "SHOPPING");
        first.putObject("person").put("name", name);
        first.putObject("location").put("lon", 9.52).put("lat", 47.14).put("address", "Landstrasse 1, Vaduz");
        ArrayNode visits = series.putArray("visits");
        for (int i = 0; i < DAYS; i++) visits.add(visit(begin.plusDays(i), i));
        return series;
    }

    private static ObjectNode visit(LocalDate day, int number) {
        return switch (number) {
            case 0 -> raised(day, "CLOSED", "COMPLETED", "Anna Frick");
            case 1 -> raised(day, "CLOSED", "NO_HELP_FOUND", null);
            case 2 -> raised(day, "COVERED", null, "Ben Marxer");
            case 4 -> raised(day, "COVERED", null, "Anna Frick");
            case 5 -> raised(day, "ALERTING", null, null);
            case 6 -> raised(day, "EXHAUSTED", null, null);
            case 7 -> raised(day, "WITHHELD", null, null);
            case 8 -> planned(day).put("state", "SKIPPED").put("skippedBy", "Clara Coordinator");
            default -> planned(day);
        };
    }

    private static ObjectNode planned(LocalDate day) {
        return JSON.createObjectNode()
                .put("day", day.toString())
                .put("from", day + "T09:00:00Z")
                .put("to", day + "T11:00:00Z")
                .put("state", "PLANNED");
    }

    private static ObjectNode raised(LocalDate day, String state, @Nullable String outcome, @Nullable String coming) {
        ObjectNode visit = planned(day)
                .put("state", "RAISED")
                .put("callout", UUID.randomUUID().toString());
        ObjectNode became = visit.putObject("became").put("state", state);
        if (outcome != null) became.put("outcome", outcome);
        ArrayNode names = became.putArray("coming");
        if (coming != null) names.add(coming);
        return visit;
    }
}
