package org.callout.acceptance.story;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.Volunteer;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callout.acceptance.story.Browsers.named;

/** What came of real calls, as it is read, taken along and printed; and who uses the service. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ReportsTest {

    private static final int PATIENCE_SECONDS = 30;
    private static final int AMBULANCE_SECONDS = 600;

    private final World world;
    private final Browsers browsers;

    ReportsTest(World world) throws IOException {
        this.world = world;
        this.browsers = new Browsers();
    }

    @AfterAll
    void closeTheBrowsers() {
        browsers.close();
    }

    @Test
    void aCallThatWasHelpedIsCountedAndCanBeTakenAlongAndPrinted() throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Vaduz"));
        JsonPath before = report(today);
        playACallWithAHelperBeforeTheAmbulance();
        JsonPath after = report(today);
        assertThat(after.getInt("total.calls")).isEqualTo(before.getInt("total.calls") + 1);
        assertThat(after.getInt("total.firstWithPatient.known"))
                .isEqualTo(before.getInt("total.firstWithPatient.known") + 1);
        assertThat(after.getInt("total.arrests.helperFirst")).isEqualTo(before.getInt("total.arrests.helperFirst") + 1);
        assertThat(after.getInt("total.arrests.arrived")).isEqualTo(before.getInt("total.arrests.arrived") + 1);

        Page console = browsers.console(world.dispatch(), "Lena");
        console.getByRole(AriaRole.LINK, named("Reports")).click();
        console.getByLabel("First day").fill(today.toString());
        console.getByLabel("Last day").fill(today.toString());
        console.getByLabel("Last day").press("Enter");
        console.getByLabel("Told apart by").selectOption("CATEGORY");
        Locator calls = console.getByRole(AriaRole.REGION, named("Calls"));
        assertThat(calls.getByRole(AriaRole.ROW).filter(Browsers.with("Cardiac arrest")))
                .containsText(String.valueOf(callsOfCategory(today, "CARDIAC_ARREST")));
        assertThat(calls.locator("svg")).isVisible();
        assertThat(console.getByText("Arrests with a helper before the ambulance")
                        .first())
                .isVisible();
        assertThat(console.getByText("by the crew's told arrival in " + after.getInt("total.arrests.arrived") + ",")
                        .first())
                .isVisible();

        assertTheFileIsTheTable(console, calls, "Calls");
        assertDrawsTheTimePicked(console);
        assertToldApartByEverything(console, calls);
        addAreas(console);

        console.getByRole(AriaRole.BUTTON, named("The month before")).click();
        assertThat(console.getByText("No calls in")).isVisible();
        browsers.lookAtDesk(console, "reports-empty");
        console.route("**/v1/reports/**", route -> route.abort());
        console.getByRole(AriaRole.BUTTON, named("The month after")).click();
        assertThat(console.getByRole(AriaRole.ALERT)).containsText("does not answer");
        browsers.lookAtDesk(console, "reports-error");
        console.unroute("**/v1/reports/**");
        console.getByRole(AriaRole.BUTTON, named("Try again")).click();
        assertThat(calls).isVisible();
        console.getByLabel("Told apart by").selectOption("DAY");
        assertThat(calls.getByRole(AriaRole.ROW).filter(Browsers.with(today.toString())))
                .isVisible();
        assertAFullMonthPrintsOnOnePage(console, calls);
        console.context().close();
    }

    private void playACallWithAHelperBeforeTheAmbulance() {
        Town somewhere = Town.somewhere(world);
        Town town = new Town(world, "demo", somewhere.lon(), somewhere.lat());
        Volunteer anna = town.enlist("v-" + UUID.randomUUID(), "Anna", 100);
        town.awaitReady(List.of(anna));
        var incident = town.incident("CARDIAC_ARREST");
        incident.put(
                "ambulance",
                Map.of(
                        "etaSeconds",
                        AMBULANCE_SECONDS,
                        "source",
                        "AVL",
                        "at",
                        Instant.now().toString()));
        String callout = town.raise(incident);
        anna.accept(anna.awaitAlert(callout));
        String assignment = await().atMost(PATIENCE_SECONDS, SECONDS)
                .until(() -> Optional.ofNullable(town.see(callout).getString("assignments[0].id")), Optional::isPresent)
                .orElseThrow();
        for (String step : List.of("EN_ROUTE", "ON_SCENE", "WITH_PATIENT")) {
            anna.progress(assignment, step).then().statusCode(200);
        }
        await().atMost(PATIENCE_SECONDS, SECONDS)
                .until(() -> "WITH_PATIENT".equals(town.see(callout).getString("assignments[0].progress")));
        town.close(callout);
        // with a few seconds between, for the times are told by two services
        world.asStaff("cad", "demo")
                .contentType(ContentType.JSON)
                .body(Map.of("at", Instant.now().plusSeconds(10).toString(), "source", "status 4"))
                .put("/v1/incidents/" + callout + "/crew-arrival")
                .then()
                .statusCode(200);
    }

    private JsonPath report(LocalDate day) {
        return world.asStaff("coordinator", "demo")
                .get("/v1/reports/calls?by=CATEGORY&from=%s&to=%s".formatted(day, day))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private int callsOfCategory(LocalDate day, String category) {
        return report(day).param("category", category).getInt("groups.find { it.key == category }.figures.calls");
    }

    private static void assertTheFileIsTheTable(Page console, Locator sheet, String title) throws IOException {
        Download download =
                console.waitForDownload(() -> console.getByRole(AriaRole.BUTTON, named("Download CSV: " + title))
                        .click());
        assertThat(download.suggestedFilename()).startsWith("callout-calls-").endsWith(".csv");
        List<String> lines = Files.readString(download.path(), UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .toList();
        List<List<String>> table = sheet.getByRole(AriaRole.ROW).all().stream()
                .map(row -> row.locator("th, td").allInnerTexts())
                .toList();
        assertThat(lines.get(1)).as("all groups together").startsWith("All,");
        assertThat(lines.stream().map(line -> Arrays.asList(line.split(",", -1))))
                .containsExactlyElementsOf(table);
    }

    private static void assertDrawsTheTimePicked(Page console) {
        Locator times = console.getByRole(AriaRole.REGION, named("Time to help"));
        assertThat(times).containsText("Drawn: On scene,");
        times.getByLabel("Time that is drawn").selectOption("firstWithPatient");
        assertThat(times).containsText("Drawn: With patient,");
        assertThat(times.locator("svg")).containsText("With patient, minutes");
    }

    /** The region is told apart by areas further down; and everything that is drawn or listed can be taken along. */
    private static void assertToldApartByEverything(Page console, Locator calls) {
        Map.of(
                        "PLACE",
                        "Kind of place",
                        "CHANNEL",
                        "First channel",
                        "HOUR",
                        "Hour of the day",
                        "POLICY",
                        "Policy and version")
                .forEach((grouping, head) -> {
                    console.getByLabel("Told apart by").selectOption(grouping);
                    assertThat(calls.getByRole(AriaRole.COLUMNHEADER).first()).hasText(head);
                });
        console.getByLabel("Told apart by").selectOption("POLICY");
        assertThat(calls.getByRole(AriaRole.ROW)
                        .filter(Browsers.with("version"))
                        .first())
                .isVisible();
        for (String sheet : List.of(
                "Answers",
                "Time to help",
                "Before the ambulance",
                "Withheld",
                "Channels",
                "The ambulance's time",
                "Alarms",
                "Is the chance of a yes told rightly?")) {
            assertThat(console.getByRole(AriaRole.BUTTON, named("Download CSV: " + sheet)))
                    .isVisible();
        }
    }

    /** All the world as one area: whatever was called lies in it. */
    private static void addAreas(Page console) {
        String world = """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"decile": "Everywhere"},
                 "geometry": {"type": "Polygon", "coordinates": [[[-180, -90], [180, -90], [180, 90], [-180, 90], [-180, -90]]]}}]}""";
        Locator form = console.getByRole(AriaRole.FORM, named("New layer"));
        form.getByLabel("Name of the layer").fill("Deprivation");
        form.getByLabel("Property that tells areas apart").fill("ward");
        form.locator("input[type=file]")
                .setInputFiles(new FilePayload("areas.geojson", "application/geo+json", world.getBytes(UTF_8)));
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add the layer"))
                .click();
        assertThat(form.getByRole(AriaRole.ALERT)).containsText("must have a value for ward");
        form.getByLabel("Property that tells areas apart").fill("decile");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add the layer"))
                .click();
        console.getByLabel("Told apart by").selectOption("AREA");
        assertThat(console.getByRole(AriaRole.REGION, named("Calls"))).containsText("Everywhere");
    }

    /** Each day, each reason, each alarm; and of those who told of the ambulance, whom nobody limits, the first and the others. */
    private void assertAFullMonthPrintsOnOnePage(Page console, Locator calls) throws IOException {
        FullMonth.answer(console);
        console.getByLabel("First day").fill(FullMonth.FIRST.toString());
        console.getByLabel("Last day").fill(FullMonth.LAST.toString());
        console.getByLabel("Last day").press("Enter");
        assertThat(calls.getByRole(AriaRole.ROW).filter(Browsers.with(FullMonth.LAST.toString())))
                .isVisible();
        Locator sources = console.getByRole(AriaRole.REGION, named("The ambulance's time"))
                .getByRole(AriaRole.ROW);
        Locator alarms = console.getByRole(AriaRole.REGION, named("Alarms"));
        assertThat(sources).hasCount(1 + FullMonth.SOURCES);
        assertThat(alarms.getByRole(AriaRole.ROW).nth(1)).containsText("0.56");
        assertThat(alarms.locator("svg")).isVisible();
        browsers.lookAtDesk(console, "reports");
        byte[] sheet =
                console.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
        String pictures = System.getProperty("screenshots");
        if (pictures != null) Files.write(Path.of(pictures, "reports.pdf"), sheet);
        assertThat(new String(sheet, ISO_8859_1))
                .containsPattern("/Type\\s*/Pages[^>]*/Count 1\\b|/Count 1\\b[^>]*/Type\\s*/Pages");
    }
}
