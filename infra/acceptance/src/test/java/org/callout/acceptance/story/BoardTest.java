package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.acceptance.story.Browsers.named;
import static org.callout.acceptance.story.Browsers.with;
import static org.hamcrest.Matchers.lessThan;

/** The live board of two coordinators and of the screen on their wall. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class BoardTest {

    private final World world;
    private final Town hills;
    private final Browsers browsers;

    BoardTest(World world) throws IOException {
        this.world = world;
        // where nobody lives who could be asked
        this.hills = new Town(world, "demo", 9.61, 47.08);
        this.browsers = new Browsers();
    }

    @AfterAll
    void leaveNothingOpen() {
        hills.closeAll();
        browsers.close();
    }

    @Test
    void anAlarmHasOneOwnerIsHandedOverAndNobodyMissesItAndTheWallShowsItToo() throws IOException {
        hills.closeAll();
        endAllAlarms();
        Page clara = browsers.console(world.dispatch(), "Clara");
        assertThat(clara.getByText("Nothing needs you")).isVisible();
        browsers.lookAtDesk(clara, "board-empty");
        Page lena = browsers.console(world.dispatch(), "Lena");
        Page wall = browsers.wall(world.dispatch());
        Map<String, Object> arrest = new HashMap<>(hills.incident("CARDIAC_ARREST"));
        arrest.put("notes", "lies in the kitchen");
        arrest.put(
                "location",
                Map.of(
                        "lon",
                        9.61,
                        "lat",
                        47.08,
                        "address",
                        "Alpstrasse 9",
                        "accuracyMetres",
                        400,
                        "placeType",
                        "PUBLIC"));
        String arrested = hills.raise(arrest);

        for (Page screen : new Page[] {clara, lena, wall}) {
            assertThat(alarm(screen)).containsText("Nobody sees to it");
        }
        browsers.lookAtDesk(clara, "board-alarm");
        assertThat(clara.getByText(Pattern.compile("At the desk: .*Clara.*Lena")))
                .isVisible();

        lena.getByRole(AriaRole.LINK, named("People")).click();
        assertThat(lena.getByText("1 alarm that nobody sees to")).isVisible();
        lena.keyboard().press("F8");
        assertThat(lena).hasURL(Pattern.compile("/callouts/"));
        clara.keyboard().press("F8");
        assertThat(clara).hasURL(Pattern.compile("/callouts/"));
        button(alarm(clara), "Take it: Nobody accepted").click();
        assertThat(alarm(clara)).containsText("You see to it");
        assertThat(alarm(lena)).containsText("Clara Coordinator sees to it");
        assertThat(button(alarm(lena), "Take")).hasCount(0);

        button(alarm(clara), "Hand over…").click();
        Locator question = clara.getByRole(AriaRole.ALERTDIALOG);
        question.getByText("Lena Lead").click();
        browsers.assertAccessible(clara);
        button(question, "Ask them").click();
        assertThat(alarm(lena)).containsText("Clara Coordinator asks you to take it over");
        button(alarm(lena), "Take it over: Nobody accepted").click();
        assertThat(alarm(clara)).containsText("Lena Lead sees to it");
        for (Page screen : new Page[] {clara, wall}) {
            assertThat(row(screen)).containsText("Lena Lead sees to it");
        }
        assertThat(row(lena)).containsText("You see to it");
        browsers.glanceAtDesk(clara, "board-alarm-owned");

        button(clara.getByRole(AriaRole.MAIN), "Leave the desk…").click();
        button(clara.getByRole(AriaRole.ALERTDIALOG), "Nobody will be here").click();
        for (Page screen : new Page[] {clara, lena, wall}) {
            assertThat(screen.getByText("Clara Coordinator has left the desk unattended."))
                    .isVisible();
        }
        browsers.lookAtDesk(lena, "board-unattended");
        button(lena.getByRole(AriaRole.MAIN), "We are back at the desk").click();
        assertThat(clara.getByText(Pattern.compile("At the desk: "))).isVisible();

        whatBecameOfItIsReadByEverybodyAndTakenBack(clara, lena);
        theWallIsReadOnly(wall);
        mapAndListSayTheSame(clara, arrested);
        aShiftIsHandedOver(clara, lena);
        theOneOfTwoHundredThatNeedsSomebodyIsFirst(clara, arrested);
        // a page that is closed while somebody else answers its requests fails by the answer
        for (Page screen : new Page[] {clara, lena, wall}) {
            screen.unrouteAll();
            screen.context().close();
        }
    }

    private void whatBecameOfItIsReadByEverybodyAndTakenBack(Page clara, Page lena) {
        button(alarm(lena), "It is over…").click();
        Locator question = lena.getByRole(AriaRole.ALERTDIALOG);
        question.getByLabel("What became of it").fill("A neighbour is with them");
        button(question, "It is over").click();
        Locator done = clara.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Who saw to its alarms"));
        assertThat(done).containsText("Clara Coordinator asks Lena Lead to take it over");
        assertThat(done).containsText("Over, says Lena Lead: “A neighbour is with them”");
        done.scrollIntoViewIfNeeded();
        browsers.lookAtDesk(clara, "callout-alarms");
        button(done, "It is not over: Nobody accepted").click();
        assertThat(alarm(clara)).containsText("You see to it");
        assertThat(done).containsText("Not over, says Clara Coordinator, and sees to it");
    }

    private void theWallIsReadOnly(Page wall) {
        assertThat(wall.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(wall.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK)).hasCount(0);
        assertThat(wall.getByRole(AriaRole.MAIN)).containsText("Alpstrasse 9");
        assertThat(wall.content()).doesNotContain("kitchen");
        browsers.lookAtDesk(wall, "wall");
        wall.navigate(world.dispatch() + "/policies");
        assertThat(wall.getByRole(AriaRole.MAIN, named("Open callouts"))).containsText("Alpstrasse 9");
        assertThat(wall.getByRole(AriaRole.LINK)).hasCount(0);
        assertThat(wall.getByText("Policies")).hasCount(0);
    }

    /** After a call, after an end, and after the line was lost, which is said at once and repaired by reading all of it again. */
    private void mapAndListSayTheSame(Page console, String arrested) {
        console.navigate(world.dispatch().toString());
        assertThat(alarm(console)).isVisible();
        assertThat(row(console)).isVisible();
        Town beyond = hills.at(9.58, 47.1);
        String ended = beyond.raise("OTHER");
        String missed = beyond.raise("OTHER");
        MapAndList.assertShow(console, arrested, ended, missed);
        hills.close(ended);
        MapAndList.assertShow(console, arrested, missed);
        String told = whatWasMissedIsReadAgain(console, missed);
        MapAndList.assertShow(console, arrested, told);
    }

    private String whatWasMissedIsReadAgain(Page console, String missed) {
        console.context().setOffline(true);
        assertThat(console.getByText("All you see is from then")).isVisible();
        browsers.lookAtDesk(console, "board-disconnected");
        Map<String, Object> fall = new HashMap<>(hills.incident("FALL_NON_INJURY"));
        fall.put("location", Map.of("lon", 9.612, "lat", 47.081, "address", "Alpstrasse 30", "placeType", "PUBLIC"));
        hills.close(missed);
        String told = hills.raise(fall);
        console.context().setOffline(false);

        assertThat(console.getByText("Not live since")).hasCount(0);
        assertThat(alarms(console).filter(with("Alpstrasse 30"))).isVisible();
        for (String place : List.of("Alpstrasse 9", "Alpstrasse 30")) {
            assertThat(console.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK).filter(with(place)))
                    .containsText("Perhaps the same as another call");
        }
        browsers.glanceAtDesk(console, "board-back");
        return told;
    }

    /** All that Clara sees to is asked of Lena at once, and Lena takes all of it at once. */
    private static void aShiftIsHandedOver(Page clara, Page lena) {
        button(alarms(clara).filter(with("Alpstrasse 30")), "Take it").click();
        assertThat(alarms(clara).filter(with("Alpstrasse 30"))).containsText("You see to it");
        button(clara.getByRole(AriaRole.MAIN), "Hand over my shift…").click();
        Locator question = clara.getByRole(AriaRole.ALERTDIALOG);
        question.getByText("Lena Lead").click();
        button(question, "Ask them").click();
        button(lena.getByRole(AriaRole.MAIN), "Take over 2 alarms").click();
        for (String place : List.of("Alpstrasse 9", "Alpstrasse 30")) {
            assertThat(alarms(lena).filter(with(place))).containsText("You see to it");
            assertThat(alarms(clara).filter(with(place))).containsText("Lena Lead sees to it");
        }
    }

    /** A new coordinator finds it within five seconds: in the first words, in the first row, in the title, and on the map. */
    private void theOneOfTwoHundredThatNeedsSomebodyIsFirst(Page console, String arrested) throws IOException {
        FullHouse house = FullHouse.of(hills.see(arrested).prettify());
        house.openOn(console, world.dispatch());

        assertThat(console.getByRole(AriaRole.HEADING, named("1 callout needs you")))
                .isVisible();
        assertThat(console).hasTitle("(1) needs you · Callout");
        Locator rows = console.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK).filter(with("Possible "));
        assertThat(rows).hasCount(FullHouse.CALLOUTS);
        assertThat(rows.first()).containsText("Nobody left");
        assertThat(rows.first()).containsText(house.addressInNeed());
        assertThat(rows.first()).isInViewport();
        browsers.lookAtDesk(console, "board-200");
        console.keyboard().press("F8");
        assertThat(console).hasURL(Pattern.compile(house.idInNeed()));
        browsers.glanceAtDesk(console, "board-200-open");
        house.assertFluid(console);
    }

    /** Of whatever others have left behind, each by whoever has it. */
    private void endAllAlarms() {
        var standing = hills.as("coordinator")
                .get("/v1/alarms")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (int i = 0; i < standing.getList("alarms").size(); i++) {
            String owner = standing.getString("alarms[%d].owner.subject".formatted(i));
            String alarm = "/v1/alarms/" + standing.getString("alarms[%d].id".formatted(i));
            Supplier<RequestSpecification> whoever =
                    () -> owner == null ? hills.as("coordinator") : hills.asPerson(owner);
            whoever.get().put(alarm + "/owner").then().statusCode(lessThan(300));
            whoever.get()
                    .body(Map.of("note", "over"))
                    .put(alarm + "/resolution")
                    .then()
                    .statusCode(lessThan(300));
        }
    }

    private static Locator row(Page page) {
        return page.getByRole(
                        AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("^Needs a person now")))
                .getByRole(AriaRole.LISTITEM)
                .filter(with("Alpstrasse 9"));
    }

    private static Locator alarm(Page page) {
        return alarms(page).filter(with("Alpstrasse 9"));
    }

    private static Locator alarms(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("^Alarms")))
                .getByRole(AriaRole.LISTITEM);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
