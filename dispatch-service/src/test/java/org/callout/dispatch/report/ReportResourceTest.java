package org.callout.dispatch.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.callout.dispatch.report.PastCalls.PastCall;
import org.callout.dispatch.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;

/** What is counted is what the test counts by itself from the facts that it wrote. */
@QuarkusTest
class ReportResourceTest {

    private static final Instant A_DAY = Instant.parse("2026-03-14T00:00:00Z");
    private static final String OF_THE_DAY = "?from=2026-03-14&to=2026-03-14";

    @Inject
    Pool pool;

    private Town town;
    private List<PastCall> calls;

    @BeforeEach
    void callsOfADay() {
        town = new Town(pool);
        calls = PastCalls.some(20260314, 60, A_DAY);
        PastCalls.write(pool, town.organisation, calls);
        PastCalls.write(pool, town.organisation, PastCalls.some(1, 3, A_DAY.minusSeconds(86_400)));
        PastCalls.write(pool, new Town(pool).organisation, PastCalls.some(2, 3, A_DAY));
    }

    @Test
    void callsAlertsAndTimesAreCountedForTheDaysAskedForAndNobodyElses() {
        JsonPath report = report("/v1/reports/calls" + OF_THE_DAY);

        assertFigures(report, "total", calls);
    }

    /** Whoever doubts the statement and the test's own counting alike finds each figure here as it was reckoned on paper. */
    @Test
    void fiveCallsGiveTheFiguresThatWereReckonedOnPaper() {
        Town paper = new Town(pool);
        PastCalls.write(
                pool,
                paper.organisation,
                List.of(
                        // 390 s before the crew, which was expected after 600 s; the AED came along
                        new Paper("CARDIAC_ARREST")
                                .answers(2, 0, 1)
                                .yes(20)
                                .patient(240, true)
                                .crew(600, null)
                                .call(),
                        // 20 s after the crew, which was there after 280 s although it was expected later
                        new Paper("CARDIAC_ARREST")
                                .answers(1, 1, 0)
                                .yes(40)
                                .patient(330, false)
                                .crew(500, 280)
                                .call(),
                        new Paper("CARDIAC_ARREST")
                                .withheld(false)
                                .crew(400, null)
                                .call(),
                        // nothing is known of the crew
                        new Paper("CARDIAC_ARREST")
                                .withheld(true)
                                .answers(1, 0, 0)
                                .yes(30)
                                .patient(400, false)
                                .call(),
                        new Paper("CHOKING").answers(0, 1, 2).crew(null, 700).call()));

        JsonPath total = paper.read("coordinator", "/v1/reports/calls" + OF_THE_DAY)
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("total");

        assertThat(List.of("calls", "alerted", "withheld", "overridden", "alerts", "accepted", "declined", "silent"))
                .extracting(total::getInt)
                .containsExactly(5, 4, 2, 1, 9, 4, 2, 3);
        assertThat(List.of("firstYes", "firstOnScene", "firstWithPatient", "aedWithPatient"))
                .extracting(what -> total.getDouble(what + ".medianSeconds"))
                .containsExactly(30.0, 300.0, 330.0, 240.0);
        assertThat(List.of("firstYes", "firstOnScene", "firstWithPatient", "aedWithPatient"))
                .extracting(what -> total.getInt(what + ".known") + " of " + total.getInt(what + ".of"))
                .containsExactly("3 of 4", "3 of 4", "3 of 4", "1 of 4");
        assertThat(List.of("of", "known", "arrived", "helperFirst", "both"))
                .extracting(what -> total.getInt("crew." + what))
                .containsExactly(4, 3, 2, 1, 2);
        assertThat(List.of("of", "known", "arrived", "helperFirst", "both"))
                .extracting(what -> total.getInt("arrests." + what))
                .containsExactly(3, 2, 1, 1, 2);
        assertThat(total.getDouble("crew.medianLeadSeconds")).isEqualTo(185);
        assertThat(total.getDouble("arrests.medianLeadSeconds")).isEqualTo(185);
    }

    @Test
    void everyGroupingTellsTheSameCallsApart() {
        assertGroups(
                "HOUR",
                call -> "%02d".formatted(call.at().atOffset(ZoneOffset.UTC).getHour()));
        assertGroups("DAY", call -> "2026-03-14");
        assertGroups("PLACE", PastCall::place);
        assertGroups("CATEGORY", PastCall::category);
        assertGroups("POLICY", call -> call.policy() == null ? "" : call.policy() + ":3");
        assertGroups("CHANNEL", call -> call.alerts() == 0 ? "" : Objects.requireNonNullElse(call.channel(), ""));
    }

    @Test
    void callsAreCountedByTheAreasOfALayerAndThoseOutsideAreToldApart() {
        String layer = town.send("clinical-lead", "POST", "/v1/area-layers", layer("Deprivation", 9.5, 9.51))
                .statusCode(201)
                .extract()
                .path("id");

        assertGroups("AREA&layer=" + layer, call -> call.lon() <= 9.51 ? "2" : "");
        town.send("admin", "POST", "/v1/area-layers", layer("Deprivation", 9.5, 9.51))
                .statusCode(409);
        town.send("coordinator", "POST", "/v1/area-layers", layer("Wards", 9.5, 9.51))
                .statusCode(403);
        new Town(pool)
                .read("coordinator", "/v1/reports/calls" + OF_THE_DAY + "&by=AREA&layer=" + layer)
                .statusCode(404);
        town.send("admin", "DELETE", "/v1/area-layers/" + layer, Map.of()).statusCode(204);
        assertThat(town.read("coordinator", "/v1/area-layers")
                        .extract()
                        .jsonPath()
                        .getList("$"))
                .isEmpty();
    }

    @Test
    void whatLiesBehindTheFiguresIsCountedToo() {
        JsonPath causes = report("/v1/reports/causes" + OF_THE_DAY);

        assertThat(causes.getInt("withheld.find { it.name == 'PLACE_EXCLUDED' }.calls"))
                .isEqualTo((int) count(PastCall::withheld));
        assertThat(causes.getInt("ambulanceSources.find { it.name == 'AVL' }.calls"))
                .isEqualTo((int) count(call -> call.crewSeconds() != null));
        int byPush = calls.stream()
                .filter(call -> call.channel() != null)
                .mapToInt(PastCall::alerts)
                .sum();
        assertThat(causes.getInt("channels.find { it.name == 'PUSH' }.alerts")).isEqualTo(byPush);
        assertThat(causes.getDouble("channels.find { it.name == 'PUSH' }.toReceive.medianSeconds"))
                .isEqualTo(1.0);
    }

    @Test
    void alarmsAreCountedAgainstTheHoursThatSomebodyWasAtTheConsole() {
        PastCalls.alarm(pool, calls.getFirst(), "PANIC", 60, 40, 90);
        PastCalls.alarm(pool, calls.getFirst(), "NOBODY_ACCEPTED", 300);
        PastCalls.alarm(pool, calls.getFirst(), "NOBODY_ACCEPTED", 86_400 * 2, 5);
        PastCalls.quarters(pool, town.organisation, A_DAY, 22);

        JsonPath alarms = report("/v1/reports/alarms" + OF_THE_DAY);

        assertThat(alarms.getDouble("hours")).isEqualTo(5.5);
        assertThat(alarms.getDouble("perHour")).isCloseTo(2 / 5.5, within(0.0001));
        assertThat(alarms.getList("kinds.name", String.class)).containsExactly("NOBODY_ACCEPTED", "PANIC");
        assertThat(alarms.getDouble("kinds[1].toTake.medianSeconds"))
                .as("when it was first taken")
                .isEqualTo(40);
        assertThat(alarms.getInt("kinds[0].toTake.known")).isZero();
        assertThat(report("/v1/reports/alarms?from=2026-03-15&to=2026-03-15").<Object>get("perHour"))
                .isNull();
    }

    @Test
    void whatCannotBeAskedIsRefusedByName() {
        for (String query : List.of("?from=2026-03-14", "?from=then&to=2026-03-14", "?from=2026-03-14&to=2026-03-13")) {
            town.read("coordinator", "/v1/reports/calls" + query).statusCode(400);
        }
        town.read("coordinator", "/v1/reports/calls?from=2025-01-01&to=2026-03-14")
                .statusCode(400)
                .body(containsString("400 days"));
        town.read("coordinator", "/v1/reports/calls" + OF_THE_DAY + "&by=AREA")
                .statusCode(400)
                .body(containsString("layer"));
        for (String role : List.of("cad", "responder", "wall")) {
            town.read(role, "/v1/reports/calls" + OF_THE_DAY).statusCode(403);
        }
    }

    private static Map<String, Object> layer(String name, double west, double east) {
        List<List<Double>> ring = List.of(
                List.of(west, 47.0),
                List.of(east, 47.0),
                List.of(east, 47.2),
                List.of(west, 47.2),
                List.of(west, 47.0));
        Map<String, Object> feature = Map.of(
                "type", "Feature",
                "properties", Map.of("decile", 2),
                "geometry", Map.of("type", "Polygon", "coordinates", List.of(ring)));
        return Map.of(
                "name",
                name,
                "property",
                "decile",
                "areas",
                Map.of("type", "FeatureCollection", "features", List.of(feature)));
    }

    private void assertGroups(String by, Function<PastCall, String> key) {
        JsonPath report = report("/v1/reports/calls" + OF_THE_DAY + "&by=" + by);
        Map<String, List<PastCall>> expected = calls.stream().collect(Collectors.groupingBy(key));
        assertThat(report.getList("groups.key", String.class))
                .as(by)
                .containsExactlyElementsOf(expected.keySet().stream().sorted().toList());
        List<String> keys = report.getList("groups.key");
        for (int i = 0; i < keys.size(); i++) {
            assertFigures(report, "groups[" + i + "].figures", expected.getOrDefault(keys.get(i), List.of()));
        }
    }

    private static void assertFigures(JsonPath report, String at, List<PastCall> calls) {
        List<PastCall> alerted =
                calls.stream().filter(call -> call.alerts() > 0).toList();
        List<PastCall> arrests = calls.stream().filter(PastCall::wantedArrest).toList();
        assertThat(report.getInt(at + ".calls")).isEqualTo(calls.size());
        assertThat(report.getInt(at + ".alerted")).isEqualTo(alerted.size());
        assertThat(report.getInt(at + ".withheld"))
                .isEqualTo((int) calls.stream().filter(PastCall::withheld).count());
        assertThat(report.getInt(at + ".accepted"))
                .isEqualTo(calls.stream().mapToInt(PastCall::yeses).sum());
        assertThat(report.getInt(at + ".overridden"))
                .isEqualTo((int) calls.stream().filter(PastCall::overridden).count());
        assertThat(report.getInt(at + ".declined"))
                .isEqualTo(calls.stream().mapToInt(PastCall::noes).sum());
        assertThat(report.getInt(at + ".silent"))
                .isEqualTo(calls.stream().mapToInt(PastCall::silences).sum());
        assertTimes(report, at + ".firstWithPatient", alerted.size(), seconds(calls, PastCall::patientSeconds));
        assertTimes(report, at + ".firstOnScene", alerted.size(), seconds(calls, PastCall::sceneSeconds));
        assertTimes(report, at + ".firstYes", alerted.size(), seconds(calls, PastCall::firstYesSeconds));
        assertTimes(report, at + ".aedWithPatient", alerted.size(), seconds(calls, PastCall::aedSeconds));
        assertThat(report.getInt(at + ".arrests.of")).isEqualTo(arrests.size());
        assertThat(report.getInt(at + ".arrests.known")).isEqualTo((int)
                arrests.stream().filter(call -> call.crewThereSeconds() != null).count());
        assertThat(report.getInt(at + ".arrests.arrived")).isEqualTo((int) arrests.stream()
                .filter(call -> call.crewArrivedSeconds() != null)
                .count());
        assertThat(report.getInt(at + ".crew.arrived")).isEqualTo((int) alerted.stream()
                .filter(call -> call.crewArrivedSeconds() != null)
                .count());
        assertThat(report.getInt(at + ".arrests.helperFirst"))
                .isEqualTo((int) arrests.stream().filter(PastCall::helperFirst).count());
        assertLead(report, at + ".crew", seconds(calls, PastCall::leadSeconds));
        assertLead(report, at + ".arrests", seconds(arrests, PastCall::leadSeconds));
        assertThat(report.getInt(at + ".crew.helperFirst"))
                .isEqualTo((int) calls.stream().filter(PastCall::helperFirst).count());
    }

    private static void assertLead(JsonPath report, String at, List<Integer> leads) {
        assertThat(report.getInt(at + ".both")).isEqualTo(leads.size());
        if (leads.isEmpty()) {
            assertThat(report.<Object>get(at + ".medianLeadSeconds")).isNull();
        } else {
            assertThat(report.getDouble(at + ".medianLeadSeconds")).isCloseTo(share(leads, 0.5), within(0.001));
        }
    }

    private static List<Integer> seconds(List<PastCall> calls, Function<PastCall, @Nullable Integer> what) {
        List<Integer> known = new ArrayList<>();
        for (PastCall call : calls) {
            Integer seconds = what.apply(call);
            if (seconds != null) known.add(seconds);
        }
        known.sort(null);
        return known;
    }

    private static void assertTimes(JsonPath report, String at, int of, List<Integer> sorted) {
        assertThat(report.getInt(at + ".known")).isEqualTo(sorted.size());
        assertThat(report.getInt(at + ".of")).isEqualTo(of);
        if (sorted.isEmpty()) {
            assertThat(report.<Object>get(at + ".medianSeconds")).isNull();
        } else {
            assertThat(report.getDouble(at + ".medianSeconds")).isCloseTo(share(sorted, 0.5), within(0.001));
        }
        if (sorted.size() < 5) {
            assertThat(report.<Object>get(at + ".p90Seconds")).isNull();
        } else {
            assertThat(report.getDouble(at + ".p90Seconds")).isCloseTo(share(sorted, 0.9), within(0.001));
        }
    }

    /** The value below which that share lies, between two where it falls between them. */
    private static double share(List<Integer> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    private long count(Predicate<PastCall> what) {
        return calls.stream().filter(what).count();
    }

    private JsonPath report(String path) {
        return town.read("coordinator", path).statusCode(200).extract().jsonPath();
    }
}
