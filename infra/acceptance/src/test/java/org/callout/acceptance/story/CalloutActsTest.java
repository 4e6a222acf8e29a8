package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.Volunteer;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.callout.acceptance.story.Browsers.named;
import static org.callout.acceptance.story.Browsers.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** How coordinators step in: one by keyboard alone from the call to its end and back, and two at the same callout. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class CalloutActsTest {

    private final World world;
    private final Town balzers;
    private final Browsers browsers;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private List<Volunteer> volunteers = List.of();

    CalloutActsTest(World world) throws IOException {
        this.world = world;
        // Far from where other stories call people of this organisation.
        this.balzers = new Town(world, "demo", 9.5030, 47.0680);
        this.browsers = new Browsers();
    }

    @BeforeAll
    void twoLiveNearAndOneFarther() {
        volunteers = List.of(
                balzers.enlist("near-" + unique, "Nora Near", 60),
                balzers.enlist("next-" + unique, "Nick Next", 90),
                // by road too far to be asked at once by day and by night, and on this bank of the Rhine wherever
                // within
                // a hundred metres: positions are known no better
                balzers.at(9.5120, 47.0830).enlist("far-" + unique, "Fara Far", 0));
        balzers.awaitReady(volunteers);
    }

    @AfterEach
    void nothingStaysOpenForTheNext() {
        balzers.closeAll();
    }

    @AfterAll
    void closeTheBrowsers() {
        browsers.close();
    }

    @Test
    void aWholeEmergencyIsHandledByKeyboardAlone() {
        Page console = browsers.console(world.dispatch(), "Clara");
        assertThat(console.locator(".live-sign.live")).isVisible();

        var keys = new Keys(console);
        keys.press("F2");
        assertThat(console.getByRole(AriaRole.REGION, named("Raise incident"))).isVisible();
        keys.press("Space");
        keys.tabTo("[name='location.lon']");
        keys.type("9.5030, 47.0680");
        assertThat(console.locator("[name='location.lon']")).hasValue("9.5030, 47.0680");
        keys.press("Enter");
        Locator timeline = console.getByRole(AriaRole.REGION, named("Timeline"));
        assertThat(timeline).containsText("Wave 1 sent, 2 volunteers alerted");
        String callout = console.url().substring(console.url().lastIndexOf('/') + 1);

        volunteers.getFirst().accept(volunteers.getFirst().awaitAlert(callout));
        assertThat(console.getByRole(AriaRole.REGION, named("Coming or there: 1")))
                .containsText("Nora Near");
        browsers.lookAtDesk(console, "callout-acts");

        keys.pressButton("Ask more people…");
        assertThat(question(console)).containsText("of at most 30 alerts");
        keys.tabTo("[type=radio]");
        for (int moved = 0; moved < 4 && !keys.isAt("[value='900']"); moved++) {
            keys.press("ArrowRight");
        }
        browsers.lookAtDesk(console, "callout-widen");
        keys.pressButton("Ask more people");
        assertThat(timeline).containsText("More people asked by Clara Coordinator, 15 min farther: “");
        assertThat(timeline).containsText("Wave 2 sent, 1 volunteer alerted");
        assertThat(console.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("^Asked"))))
                .containsText("Fara Far");
        keys.pressButton("Take back…");
        assertThat(question(console).getByRole(AriaRole.TEXTBOX)).isFocused();
        keys.type("She says yes");
        keys.press("Enter");
        assertThat(timeline).containsText("Widening taken back by Clara Coordinator, 15 min farther: “She says yes”");

        keys.tabTo("[name=text]");
        keys.type("The door is open");
        keys.press("Enter");
        assertThat(console.getByRole(AriaRole.LOG)).containsText("The door is open");
        assertThat(timeline).containsText("Clara Coordinator wrote to");

        keys.tabTo("a[href$='/correct']");
        keys.press("Enter");
        keys.tabTo("[name=notes]");
        keys.type("Third floor, dog");
        keys.tabTo("[name=reason]");
        keys.type("She rang again");
        keys.pressButton("Correct");
        assertThat(timeline).containsText("Corrected by Clara Coordinator: notes: “She rang again”");

        keys.pressButton("Change");
        assertThat(question(console).getByLabel("Wanted in all")).isFocused();
        browsers.glanceAtDesk(console, "callout-want");
        keys.tabTo("[name=reason]");
        keys.type("Two patients");
        keys.press("Enter");
        assertThat(timeline).containsText("4 wanted as Direct instead of 3 by Clara Coordinator: “Two patients”");

        keys.pressButton("Stand down");
        confirm(console);
        assertThat(timeline).containsText("Nora Near was stood down by Clara Coordinator: “No longer needed”");
        keys.pressButton("Ask again: Nora Near");
        confirm(console);
        assertThat(timeline).containsText("Nora Near is asked by name by Clara Coordinator");

        keys.pressButton("Close callout…");
        assertThat(question(console)).isVisible();
        keys.tabTo("[type=radio]");
        keys.press("Space");
        keys.pressButton("Close callout");
        assertThat(timeline).containsText("Closed by Clara Coordinator");
        browsers.lookAtDesk(console, "callout-closed");
        keys.pressButton("Reopen…");
        confirm(console);
        assertThat(timeline).containsText("Reopened by Clara Coordinator: “Closed by mistake”");
        console.context().close();
    }

    @Test
    void twoCoordinatorsSeeEachOtherActAndNeitherUndoesTheOther() {
        String callout = balzers.raise("CARDIAC_ARREST");
        Page clara = browsers.console(world.dispatch(), "Clara");
        Page lena = browsers.console(world.dispatch(), "Lena");
        note(clara, "Third floor");
        note(lena, "Ground floor");
        clara.getByLabel("Patient's age").fill("71");
        clara.getByRole(AriaRole.BUTTON, named("Correct")).click();
        assertThat(clara.getByRole(AriaRole.REGION, named("Facts"))).containsText("Third floor");

        assertThat(lena.getByText("Corrected by Clara Coordinator: patient, notes"))
                .isVisible();
        lena.getByRole(AriaRole.BUTTON, named("Correct")).click();
        assertThat(lena.getByRole(AriaRole.ALERT)).containsText("Clara Coordinator has just changed the notes");
        browsers.lookAtDesk(lena, "callout-meanwhile");
        assertEquals("Third floor", balzers.see(callout).getString("notes"));
        lena.getByRole(AriaRole.BUTTON, named("Correct")).click();

        for (Page console : List.of(clara, lena)) {
            assertThat(console.getByRole(AriaRole.REGION, named("Facts"))).containsText("Ground floor");
            assertThat(console.getByRole(AriaRole.REGION, named("Facts"))).containsText("71 years");
            assertThat(console.getByRole(AriaRole.REGION, named("Timeline")))
                    .containsText("Corrected by Lena Lead: notes");
        }
        lena.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Why these people$")))
                .click();
        lena.getByRole(AriaRole.BUTTON, named("Show on the map")).first().click();
        assertThat(lena.getByText(Pattern.compile("^On the map: "))).isVisible();
        browsers.lookAtDesk(lena, "callout-wave");
        lena.getByRole(AriaRole.BUTTON, named("Stand all down…")).click();
        question(lena)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stand everybody down"))
                .click();
        assertThat(clara.getByRole(AriaRole.REGION, named("Timeline")))
                .containsText("Everybody was stood down by Lena Lead: “Enough help is there”");
        clara.getByRole(AriaRole.BUTTON, named("Crew on scene…")).click();
        question(clara).getByLabel("Minutes ago").fill("3");
        question(clara).getByLabel("Source (optional)").fill("radio");
        browsers.assertAccessible(clara);
        browsers.lookAtDesk(clara, "callout-crew");
        question(clara).getByLabel("Minutes ago").press("Enter");
        for (Page console : List.of(clara, lena)) {
            assertThat(console.getByRole(AriaRole.REGION, named("Timeline")))
                    .containsText("The crew is on scene since 3 min before, told by Clara Coordinator (radio)");
            assertThat(row(console, "Possible cardiac arrest")).containsText("crew arrived 3 min ago (radio)");
        }
        lena.getByRole(AriaRole.BUTTON, named("Crew not there…")).click();
        browsers.glanceAtDesk(lena, "callout-crew-not-there");
        question(lena).getByRole(AriaRole.TEXTBOX).fill("It stands in another street");
        lena.keyboard().press("Enter");
        assertThat(clara.getByRole(AriaRole.REGION, named("Timeline")))
                .containsText("That the crew is on scene was taken back by Lena Lead: “It stands in another street”");
        assertThat(row(clara, "Possible cardiac arrest")).not().containsText("crew arrived");
        clara.context().close();
        lena.context().close();
    }

    private static void note(Page console, String notes) {
        row(console, "Possible cardiac arrest").click();
        console.getByRole(AriaRole.LINK, named("Correct")).click();
        console.getByLabel("Notes").fill(notes);
    }

    private static Locator question(Page console) {
        return console.getByRole(AriaRole.ALERTDIALOG);
    }

    private static Locator row(Page console, String text) {
        return console.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK).filter(with(text));
    }

    /** The usual reason will do. */
    private static void confirm(Page console) {
        assertThat(question(console).getByRole(AriaRole.TEXTBOX)).isFocused();
        console.keyboard().press("Enter");
    }
}
