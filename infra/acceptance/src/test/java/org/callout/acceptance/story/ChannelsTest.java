package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.Volunteer;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callout.acceptance.story.Browsers.heading;
import static org.callout.acceptance.story.Browsers.named;

/** How a volunteer is reached when a push is not enough, how they find out before the night, and how they practise. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ChannelsTest {

    private static final String NUMBER = "+4235550199";
    private static final String OTHER_NUMBER = "+4235550198";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration TEXTED_WITHIN = Duration.ofSeconds(3);

    private static final int NOT_YET = 0;
    private static final int ALERTED = 1;

    private static final String TURN = """
            select case when state = 'SENT' then 1 when due_at > now() + interval '30 minutes' then 2 else 0 end
            from practice_turn where responder_id = ?
            """;

    private final World world;
    private final Town town;
    private final Browsers browsers;

    ChannelsTest(World world) throws IOException {
        this.world = world;
        this.town = Town.somewhere(world);
        this.browsers = new Browsers();
    }

    @AfterEach
    void nothingStaysOpen() {
        world.pushes().heal();
        town.closeAll();
    }

    @AfterAll
    void closeTheBrowsers() {
        browsers.close();
    }

    @Test
    void aLostPushIsMadeUpForByATextAndTheAnswerByTextCounts() throws SQLException {
        Volunteer anna = town.volunteers(1).getFirst();
        confirmNumber(anna, NUMBER);
        anna.request()
                .body(Map.of("sms", true, "voice", false))
                .put("/v1/me/telephone")
                .then()
                .statusCode(200);
        world.pushes().lose(anna.pushToken());

        String incident = town.raise("CARDIAC_ARREST");

        await().atMost(PATIENCE).until(() -> texts(NUMBER).size() == 1);
        String alert = anna.awaitAlert(incident);
        var lostAt = world.pushes().cameAt(anna.pushToken(), incident);
        assertThat(Duration.between(lostAt, textedAt(NUMBER))).isLessThan(TEXTED_WITHIN);
        assertThat(texts(NUMBER).getFirst())
                .contains("Möglicher Herzstillstand")
                .doesNotContain("Dorfplatz");

        RestAssured.given()
                .baseUri(world.stack().push().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("channel", "SMS", "from", NUMBER, "text", "1"))
                .post("/gateway/inbound")
                .then()
                .statusCode(200);

        await().atMost(PATIENCE).until(() -> anna.alert(alert).getString("state"), "ASSIGNED"::equals);
        await().atMost(PATIENCE).until(() -> texts(NUMBER).size() == 2);
        assertThat(texts(NUMBER).getLast()).contains("Dorfplatz 3");
        await().atMost(PATIENCE).until(() -> town.see(incident).getString("alerts[0].receivedBy"), "SMS"::equals);
        town.close(incident);
        await().atMost(PATIENCE).until(() -> texts(NUMBER).size() == 3);
        assertThat(texts(NUMBER).getLast()).contains("Einsatz zurückgenommen");
    }

    @Test
    void whoseTokenIsRevokedIsTextedAndTheirPhoneSaysSoWhenItIsOpenedAgain() throws SQLException {
        Volunteer carla = town.volunteers(1).getFirst();
        confirmNumber(carla, OTHER_NUMBER);
        carla.request()
                .body(Map.of("sms", true, "voice", false))
                .put("/v1/me/telephone")
                .then()
                .statusCode(200);
        Page phone = browsers.phone(town, carla);
        assertThat(phone.getByText("Connected.")).isVisible();
        assertThat(phone.getByText("Demonstration channel")).isVisible();
        phone.navigate("about:blank");
        world.pushes().forget("emu-.*");

        String incident = town.raise("CARDIAC_ARREST");

        await().atMost(PATIENCE).until(() -> texts(OTHER_NUMBER).size() == 1);
        String alert = carla.awaitAlert(incident);
        var sentAt = Instant.parse(carla.alert(alert).getString("offer.sentAt"));
        assertThat(Duration.between(sentAt, textedAt(OTHER_NUMBER))).isLessThan(TEXTED_WITHIN);
        awaitRetired(carla, true);
        world.pushes().heal();
        town.close(incident);
        // A page that is opened before would ring first, and then say how it ended.
        await().atMost(PATIENCE).until(() -> carla.alert(alert).getString("state"), "STOOD_DOWN"::equals);
        phone.navigate(world.responder().toString());
        assertThat(phone.getByText("Pushes had stopped reaching this phone.")).isVisible();
        browsers.look(phone, "home-push-renewed");
        awaitRetired(carla, false);
        phone.context().close();
    }

    @Test
    void aVolunteerFindsOutWhetherThePhoneRingsAndPractises() {
        Town club = Town.somewhere(world);
        Volunteer ben = club.volunteers(1).getFirst();
        Page phone = browsers.phone(club, ben);
        assertThat(phone.getByRole(AriaRole.SWITCH)).isVisible();
        open(phone, "Would this phone wake you?");
        assertThat(phone.getByText("No push has reached this phone yet.")).isVisible();
        phone.getByRole(AriaRole.BUTTON, named("Send me a test push")).click();
        assertThat(phone.getByText("The push arrived after")).isVisible();
        assertThat(phone.getByText("Last push received")).isVisible();
        browsers.look(phone, "check");

        world.pushes().forget("emu-.*");
        secondsPass(ben);
        phone.getByRole(AriaRole.BUTTON, named("Send me a test push")).click();
        assertThat(phone.getByText("It is registered anew: please try once more."))
                .isVisible();
        world.pushes().heal();
        secondsPass(ben);
        phone.getByRole(AriaRole.BUTTON, named("Send me a test push")).click();
        assertThat(phone.getByText("The push arrived after")).isVisible();

        phone.getByRole(AriaRole.LINK, named("Practice")).click();
        browsers.look(phone, "practice");
        practisesWithTheOthers(club, ben, phone);
        phone.getByRole(AriaRole.BUTTON, named("Alert me for practice")).click();
        assertThat(heading(phone, "Possible cardiac arrest")).isVisible();
        assertThat(phone.getByText("Nobody is in danger.")).isVisible();
        browsers.assertAccessible(phone);
        phone.getByRole(AriaRole.BUTTON, named("Accept")).click();
        assertThat(phone.getByText("Übungsstraße 1 (erfunden)").first()).isVisible();
        assertThat(phone.getByText("Nobody is in danger.")).isVisible();
        browsers.look(phone, "practice-assignment");
        for (String step : List.of("I am on my way", "I am at the scene", "I am with the patient", "I am finished")) {
            Locator button = phone.getByRole(AriaRole.BUTTON, named(step));
            button.click();
            if (!step.equals("I am finished")) assertThat(button).isHidden();
        }
        phone.getByRole(AriaRole.BUTTON, named("I am finished")).click();

        assertThat(heading(phone, "Thank you")).isVisible();
        assertThat(phone.getByText("After a real call you can ask here to be called"))
                .isVisible();
        assertThat(heading(phone, "Would you like to be called?")).hasCount(0);
        assertThat(world.count("dispatch", "select count(*) from alert where responder_id = ?", ben.id()))
                .isZero();
    }

    /** His organisation lets everybody practise within two days, and it is his turn: by day, and by night an hour later. */
    private void practisesWithTheOthers(Town club, Volunteer ben, Page phone) {
        club.atTheDesk("admin")
                .body(Map.of("from", LocalDate.now(ZoneOffset.UTC).toString(), "days", 2))
                .post("/v1/organisations/" + club.organisation() + "/practice")
                .then()
                .statusCode(201);
        world.change("responder", "update practice_turn set due_at = now() where responder_id = ?", ben.id());

        long turn = await().atMost(PATIENCE)
                .until(() -> world.count("responder", TURN, ben.id()), settled -> settled != NOT_YET);
        if (turn == ALERTED) {
            assertThat(heading(phone, "Possible cardiac arrest")).isVisible();
            assertThat(phone.getByText("Nobody is in danger.")).isVisible();
            phone.getByRole(AriaRole.BUTTON, named("I can’t")).click();
            assertThat(heading(phone, "Thank you for answering")).isVisible();
            phone.getByRole(AriaRole.BUTTON, named("Back")).click();
            world.change(
                    "responder",
                    "update practised set at = now() - interval '1 hour' where responder_id = ?",
                    ben.id());
        } else {
            assertThat(heading(phone, "Practice")).isVisible();
        }
    }

    /** A test push may be asked for again. */
    private void secondsPass(Volunteer volunteer) {
        world.change(
                "responder",
                "update device set probed_at = probed_at - interval '3 seconds' where responder_id = ?",
                volunteer.id());
    }

    private static void awaitRetired(Volunteer volunteer, boolean retired) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(volunteer
                                .request()
                                .get("/v1/me")
                                .jsonPath()
                                .getList("devices.findAll { it.platform == 'WEB' }.retired"))
                        .containsExactly(retired));
    }

    private static void open(Page phone, String page) {
        phone.getByRole(AriaRole.LINK, named(page)).click();
        assertThat(heading(phone, page)).isVisible();
    }

    private void confirmNumber(Volunteer volunteer, String number) throws SQLException {
        try (var connection = world.database("responder");
                var update = connection.prepareStatement(
                        "update responder set phone = ?, phone_confirmed_at = now() where id = ?")) {
            update.setString(1, number);
            update.setObject(2, volunteer.id());
            update.executeUpdate();
        }
    }

    private Instant textedAt(String number) {
        return Instant.parse(gateway(number).getString("messages[0].at"));
    }

    private List<String> texts(String number) {
        return gateway(number).getList("messages.message.text", String.class);
    }

    private JsonPath gateway(String number) {
        return RestAssured.given()
                .baseUri(world.stack().push().toString())
                .queryParam("to", number)
                .get("/gateway/messages")
                .jsonPath();
    }
}
