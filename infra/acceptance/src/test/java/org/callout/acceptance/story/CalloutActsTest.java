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

/** How coordinators step in: two at the same callout. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class CalloutActsTest {

    private final World world;
    private final Town balzers;
    private final Browsers browsers;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    CalloutActsTest(World world) throws IOException {
        this.world = world;
        // Far from where other stories call people of this organisation.
        this.balzers = new Town(world, "demo", 9.5030, 47.0680);
        this.browsers = new Browsers();
    }

    @BeforeAll
    void twoLiveNearAndOneFarther() {
        List<Volunteer> volunteers = List.of(
                balzers.enlist("near-" + unique, "Nora Near", 60),
                balzers.enlist("next-" + unique, "Nick Next", 90),
                balzers.enlist("far-" + unique, "Fara Far", 1_300));
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
}
