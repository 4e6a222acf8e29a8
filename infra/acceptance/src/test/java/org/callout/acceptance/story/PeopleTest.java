package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.callout.acceptance.story.Browsers.heading;
import static org.callout.acceptance.story.Browsers.named;
import static org.callout.acceptance.story.Browsers.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** The organisation's people, as a coordinator and a clinical lead work with them: found, suspended, verified, looked after. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class PeopleTest {

    private static final String FOLLOW_UP = """
            insert into follow_up (id, organisation, responder_id, reason, raised_at, due_at)
            values (?, 'demo', ?, 'DISTRESSED', now() - interval '5 hours', now() - interval '1 hour')
            """;

    private static final String ASKED_THRICE = """
            insert into alert (id, callout_id, need_id, responder_id, responder_name, role, wave, state, sent_at, expires_at,
                               ended_at, eta_seconds, distance_metres, travel_mode, travel_source)
            select gen_random_uuid(), n.callout_id, n.id, ?, 'Zoë', 'DIRECT', 1, 'ACCEPTED', now() - i * interval '1 day', now(), now(),
                   60, 100, 'FOOT', 'ROAD'
            from (select * from need where callout_id = ? limit 1) n, generate_series(1, 3) i
            """;

    private static final String KNOWN_TO_DISPATCH =
            "select count(*) from presence_membership where responder_id = ? and organisation = 'demo'";

    private final World world;
    private final Town vaduz;
    private final Browsers browsers;

    /** In nobody else's name. */
    private final String rare = UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    PeopleTest(World world) throws IOException {
        this.world = world;
        this.vaduz = new Town(world, "demo", 9.5209, 47.1392);
        this.browsers = new Browsers();
    }

    @AfterAll
    void closeTheBrowsers() {
        browsers.close();
    }

    @Test
    void somebodyIsFoundSuspendedAndLookedAfter() {
        Volunteer zoe = vaduz.applicant("zoe-" + UUID.randomUUID(), "Zoë Müller-" + rare);
        Page clara = browsers.console(world.dispatch(), "Clara");
        clara.getByRole(AriaRole.LINK, named("People")).click();

        zoe.request()
                .body(Map.of("home", Map.of("lon", vaduz.lon(), "lat", vaduz.lat())))
                .patch("/v1/me")
                .then()
                .statusCode(200);
        letIn(clara, zoe);
        vaduz.verify(zoe, "BLS_AED", "IDENTITY_CHECKED");
        search(clara);
        seesWhosePhonesRing(clara);
        suspendAndLift(clara);
        lookAfter(clara, zoe);
        seeWhoIsAsked(clara, zoe);
        open(clara, "Practice");
        assertThat(clara.getByRole(AriaRole.FORM, named("Begin a campaign"))
                        .or(clara.getByText("A campaign is under way")))
                .isVisible();
        browsers.lookAtDesk(clara, "people-practice");
        clara.context().close();
    }

    private static void seesWhosePhonesRing(Page clara) {
        Locator ringing = clara.getByRole(AriaRole.REGION, named("Phones that ring"));
        assertThat(ringing).containsText("on duty");
        ringing.getByText("What is a proof?").click();
        assertThat(ringing).containsText("received a push");
    }

    /** Found by her state, let in with where she may be sent: she is told, and the part that alerts knows her. */
    private void letIn(Page clara, Volunteer zoe) {
        assertThat(clara.getByRole(AriaRole.TEXTBOX, named("Name"))).isFocused();
        clara.keyboard().type("mueller " + rare);
        clara.getByLabel("Membership").selectOption("ACTIVE");
        assertThat(clara.getByText("Nobody of your organisation is like that.")).isVisible();
        clara.getByLabel("Membership").selectOption("APPLIED");
        clara.getByRole(AriaRole.LINK, named("Zoë Müller-" + rare)).click();
        clara.getByRole(AriaRole.BUTTON, named("Let in…")).click();
        Locator question = clara.getByRole(AriaRole.ALERTDIALOG);
        question.getByText("Community: also private homes").click();
        question.getByRole(AriaRole.BUTTON, button("Let in")).click();
        Locator membership = clara.getByRole(AriaRole.REGION, named("Membership"));
        assertThat(membership).containsText("Active");
        assertThat(membership).containsText("Community");
        zoe.request()
                .get("/v1/me")
                .then()
                .body("memberships.find { it.organisation == 'demo' }.state", equalTo("ACTIVE"))
                .body("memberships.find { it.organisation == 'demo' }.tier", equalTo("COMMUNITY"));
        await().atMost(ofSeconds(30)).until(() -> world.count("dispatch", KNOWN_TO_DISPATCH, zoe.id()) == 1);
        clara.getByRole(AriaRole.LINK, named("← Search")).click();
    }

    private void search(Page clara) {
        Locator name = clara.getByRole(AriaRole.TEXTBOX, named("Name"));
        name.fill("nobody is called that");
        assertThat(clara.getByText("Nobody of your organisation is like that.")).isVisible();
        browsers.lookAtDesk(clara, "people-nobody");

        clara.route("**/v1/responders?*", Route::abort);
        name.fill("mueller " + rare);
        assertThat(clara.getByText("the service does not answer")).isVisible();
        browsers.lookAtDesk(clara, "people-trouble");
        clara.unroute("**/v1/responders?*");
        clara.getByRole(AriaRole.BUTTON, named("Try again")).click();

        assertThat(clara.getByRole(AriaRole.LINK, named("Zoë Müller-" + rare))).isVisible();
        clara.getByLabel("Skill").selectOption("NURSE");
        assertThat(clara.getByText("Nobody of your organisation is like that.")).isVisible();
        clara.getByLabel("Skill").selectOption("BLS_AED");
        assertThat(clara.getByText("One person.")).isVisible();
        livesNearAnAddress(clara);
        browsers.lookAtDesk(clara, "people-search");
    }

    /** An address of the region, or coordinates; both in one field. */
    private void livesNearAnAddress(Page clara) {
        Locator near = clara.getByLabel("Lives near");
        near.fill("46.9, 9.1");
        assertThat(clara.getByText("Nobody of your organisation is like that.")).isVisible();
        near.fill("");
        near.pressSequentially("landstrasse 1 vaduz");
        clara.getByRole(AriaRole.OPTION).filter(with("Landstrasse 1, Vaduz")).click();
        assertThat(near).hasValue(Pattern.compile("Landstrasse 1.*"));
        assertThat(clara).hasURL(Pattern.compile("near=9\\.5"));
        assertThat(clara.getByText("One person.")).isVisible();
    }

    private void suspendAndLift(Page clara) {
        clara.getByRole(AriaRole.LINK, named("Zoë Müller-" + rare)).click();
        assertThat(heading(clara, "Zoë Müller-" + rare)).isVisible();
        clara.getByRole(AriaRole.BUTTON, named("Suspend…")).click();
        clara.getByRole(AriaRole.TEXTBOX, named("Why")).fill("A complaint is looked into");
        browsers.assertAccessible(clara);
        clara.getByRole(AriaRole.BUTTON, named("Suspend")).click();
        Locator membership = clara.getByRole(AriaRole.REGION, named("Membership"));
        assertThat(membership).containsText("Suspended");
        clara.getByRole(AriaRole.BUTTON, named("Lift suspension…")).click();
        clara.getByRole(AriaRole.TEXTBOX, named("Why (optional)")).fill("It was unfounded");
        clara.getByRole(AriaRole.BUTTON, named("Lift suspension")).click();

        assertThat(membership).containsText("Active");
        Locator decisions = clara.getByRole(AriaRole.REGION, named("Decisions"));
        assertThat(decisions).containsText("A complaint is looked into");
        assertThat(decisions).containsText("It was unfounded");
        assertThat(decisions).containsText("Clara Coordinator");
        browsers.lookAtDesk(clara, "people-person");
    }

    private void lookAfter(Page clara, Volunteer zoe) {
        world.change("responder", FOLLOW_UP, UUID.randomUUID(), zoe.id());
        open(clara, "After-care");
        Locator task = clara.getByRole(AriaRole.ARTICLE, named("Zoë Müller-" + rare));
        assertThat(task).containsText("Overdue");
        assertThat(task).containsText("Nobody has it");
        browsers.lookAtDesk(clara, "people-aftercare");

        task.getByRole(AriaRole.BUTTON, button("Take it")).click();
        assertThat(task).containsText("Clara Coordinator has it");
        takeOverAsks(task);
        task.getByRole(AriaRole.BUTTON, button("Done…")).click();
        clara.getByRole(AriaRole.TEXTBOX).fill("Talked for an hour");
        clara.getByRole(AriaRole.BUTTON, named("Close")).click();
        assertThat(task).hasCount(0);
        clara.getByRole(AriaRole.BUTTON, named("Done")).click();
        assertThat(task).containsText("Talked for an hour");
    }

    /** Whoever comes second is told who has it, and may take it over from them. */
    private void takeOverAsks(Locator ofClara) {
        assertThat(ofClara.getByRole(AriaRole.BUTTON, button("Take over…"))).hasCount(0);
        Page lena = browsers.console(world.dispatch(), "Lena");
        lena.getByRole(AriaRole.LINK, named("People")).click();
        open(lena, "After-care");
        Locator task = lena.getByRole(AriaRole.ARTICLE, named("Zoë Müller-" + rare));
        assertThat(task).containsText("Clara Coordinator has it");
        task.getByRole(AriaRole.BUTTON, button("Take over…")).click();
        assertThat(lena.getByRole(AriaRole.ALERTDIALOG)).containsText("Clara Coordinator has it. Take it over?");
        browsers.assertAccessible(lena);
        lena.getByRole(AriaRole.BUTTON, named("Take it over")).click();
        assertThat(task).containsText("Lena Lead has it (you)");
        lena.context().close();
    }

    private void seeWhoIsAsked(Page clara, Volunteer zoe) {
        String callout = vaduz.at(-30, -30).raise("OTHER");
        vaduz.close(callout);
        world.change("dispatch", ASKED_THRICE, zoe.id(), UUID.fromString(callout));
        open(clara, "Fairness");

        Locator most = clara.getByRole(AriaRole.REGION, named("Asked most"));
        Locator row = most.getByRole(AriaRole.ROW).filter(with("Zoë Müller-" + rare));
        assertThat(row.getByRole(AriaRole.CELL).first()).hasText("3");
        assertThat(row).containsText("24 h ago");
        browsers.lookAtDesk(clara, "people-fairness");
    }

    @Test
    void whatIsClinicalIsVerifiedByTwoPeopleAndNoDecisionIsLost() {
        Volunteer nora = vaduz.open("nora-" + UUID.randomUUID(), "Nora " + rare);
        Volunteer olga = vaduz.open("olga-" + UUID.randomUUID(), "Olga " + rare);
        send(nora, "NURSE", "nurse.pdf", "application/pdf", Papers.pdf("Nora is a nurse"));
        send(olga, "BLS_AED", "course.png", "image/png", Papers.png("Olga has learnt it"));
        Page clara = browsers.console(world.dispatch(), "Clara");
        Page lena = browsers.console(world.dispatch(), "Lena");
        for (Page each : new Page[] {clara, lena}) {
            each.getByRole(AriaRole.LINK, named("People")).click();
            open(each, "Verification");
        }

        approveAsTheFirst(clara);
        approveAsTheSecond(lena, nora);
        askAgain(clara, olga);
        lena.reload();
        decideAtOnce(clara, lena, olga);
        clara.context().close();
        lena.context().close();
    }

    private void approveAsTheFirst(Page clara) {
        choose(clara, "Nora");
        assertThat(clara.getByRole(AriaRole.IMG, named("Page 1 of 1"))).isVisible();
        browsers.lookAtDesk(clara, "people-verification-pdf");
        Locator day = clara.getByLabel("Last day it is valid");
        day.fill("2031-05-31");
        assertThat(clara.getByRole(AriaRole.BUTTON, named("Approve as the first of two")))
                .isVisible();
        day.press("Enter");
        assertThat(clara.getByText("approved; a second person has to, too.")).isVisible();
        choose(clara, "Nora");
        assertThat(clara.getByText("You approved this first.")).isVisible();
        assertThat(clara.getByRole(AriaRole.RADIO, named("Approve"))).hasCount(0);
    }

    private void approveAsTheSecond(Page lena, Volunteer nora) {
        lena.reload();
        choose(lena, "Nora");
        assertThat(lena.getByText("Clara Coordinator has approved it.")).isVisible();
        assertThat(lena.getByLabel("Last day it is valid")).hasValue("2031-05-31");
        assertThat(lena.getByText(Pattern.compile("Verified: \\d+ this hour, \\d+ the hour before")))
                .isVisible();
        browsers.lookAtDesk(lena, "people-verification-second");
        lena.getByRole(AriaRole.BUTTON, named("Approve as the second")).click();
        assertThat(lena.getByText("verified.")).isVisible();
        nora.request()
                .get("/v1/me")
                .then()
                .body("memberships.find { it.organisation == 'demo' }.qualifications.code", hasItem("NURSE"))
                .body("memberships.find { it.organisation == 'demo' }.qualifications[0].verified", equalTo(true));
    }

    /** The volunteer reads why, sends something else, and it waits again. */
    private void askAgain(Page clara, Volunteer olga) {
        choose(clara, "Olga");
        clara.getByRole(AriaRole.FORM, named("Decision"))
                .getByText("Ask for another document")
                .click();
        clara.getByRole(AriaRole.TEXTBOX, named("Why")).fill("The date cannot be read");
        clara.getByRole(AriaRole.BUTTON, named("Ask for another document")).click();
        assertThat(clara.getByText(": another document is asked for.")).isVisible();
        assertThat(waiting(clara, "Olga")).hasCount(0);
        olga.request()
                .get("/v1/me")
                .then()
                .body("memberships.find { it.organisation == 'demo' }.qualifications[0].state", equalTo("ASK_AGAIN"))
                .body(
                        "memberships.find { it.organisation == 'demo' }.qualifications[0].reason",
                        equalTo("The date cannot be read"));
        send(olga, "BLS_AED", "again.png", "image/png", Papers.png("Olga has learnt it in 2026"));
        clara.reload();
        assertThat(waiting(clara, "Olga")).isVisible();
    }

    /** Both look at the same picture, and decide otherwise. */
    private void decideAtOnce(Page clara, Page lena, Volunteer olga) {
        for (Page each : new Page[] {clara, lena}) {
            choose(each, "Olga");
            assertThat(each.getByRole(AriaRole.IMG)).isVisible();
        }
        browsers.lookAtDesk(lena, "people-verification-picture");
        lena.getByRole(AriaRole.BUTTON, named("Approve")).click();
        assertThat(lena.getByText(": verified.")).isVisible();

        clara.getByText("Refuse", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        clara.getByRole(AriaRole.TEXTBOX, named("Why")).fill("Another's name");
        clara.getByRole(AriaRole.BUTTON, named("Refuse")).click();
        assertThat(clara.getByRole(AriaRole.ALERT)).containsText("Lena Lead has decided on this document meanwhile");
        browsers.lookAtDesk(clara, "people-verification-late");
        olga.request()
                .get("/v1/me")
                .then()
                .body("memberships.find { it.organisation == 'demo' }.qualifications[0].state", equalTo("VERIFIED"));
        clara.getByRole(AriaRole.BUTTON, named("Read the queue again")).click();
        assertThat(waiting(clara, "Olga")).hasCount(0);
    }

    private void choose(Page console, String name) {
        waiting(console, name).click();
        assertThat(console.getByRole(AriaRole.HEADING).filter(with(name + " " + rare)))
                .isVisible();
    }

    private Locator waiting(Page console, String name) {
        return console.getByRole(AriaRole.NAVIGATION, named("Waiting"))
                .getByRole(AriaRole.BUTTON)
                .filter(with(name + " " + rare));
    }

    private static void open(Page console, String page) {
        console.getByRole(AriaRole.NAVIGATION, named("Pages about people"))
                .getByRole(AriaRole.LINK, link(page))
                .click();
    }

    private static void send(Volunteer volunteer, String qualification, String file, String type, byte[] content) {
        volunteer
                .request()
                .contentType(ContentType.MULTIPART)
                .multiPart("organisation", "demo")
                .multiPart("qualification", qualification)
                .multiPart("file", file, content, type)
                .post("/v1/me/documents")
                .then()
                .statusCode(201);
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions link(String name) {
        return button(name);
    }
}
