package org.callout.acceptance.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.callout.local.ProductSettings;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at a screen for those who cannot see it, cannot hold their hand still, need large letters, or cannot bear
 * what moves; and with {@code -Dscreenshots=DIRECTORY} takes its pictures.
 */
final class Looks {

    private static final String AXE = "dispatch-service/src/main/webui/node_modules/axe-core/axe.min.js";

    /** The narrowest phone that is promised to lose nothing. */
    private static final int NARROW = 360;

    private static final double MAP_MILLIS = 8_000;

    /** It takes on another size of the window a moment later, and is drawn only after that. */
    private static final String MAP_IS_DRAWN = """
            () => {
              const map = document.querySelector('.map-canvas');
              const canvas = map?.querySelector('canvas');
              const fits = !canvas || (canvas.clientWidth === map.clientWidth && canvas.clientHeight === map.clientHeight);
              return map?.getAttribute('aria-busy') !== 'true' && fits;
            }
            """;

    /** Only what is within scrolls, and the bar at the top hides nothing. */
    private static final String FITS = """
            () => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight
              && [...document.querySelectorAll('.top *')].every(each => each.getBoundingClientRect().right <= innerWidth + 1)
            """;

    /** Tabs beyond the number of controls: the page's end and its beginning may each take one. */
    private static final int ROUND = 3;

    /** An hour, a minute and a picker are a stop of the tab key each. */
    private static final int PARTS_OF_A_TIME = 4;

    /**
     * Names of the violated rules with what violates them. Behind an open question the page is hidden from everybody, so what
     * each page must have is not asked for then. Of what passed nothing is worked out, which would take most of the time.
     */
    private static final String VIOLATIONS = """
            rules => {
              const asked = document.querySelector('[role=alertdialog], [role=dialog]');
              const beside = { 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } };
              const wanted = rules ? { runOnly: rules } : { rules: asked ? beside : {} };
              return axe.run({ ...wanted, resultTypes: ['violations'], selectors: false }).then(({ violations }) =>
                violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')));
            }
            """;

    private static final String OPENED =
            "() => document.querySelector('h1') && !document.querySelector('.centred > [role=status]')";

    private static final String CONTROLS = """
            const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
              .filter(each => each.checkVisibility() && !each.disabled && each.type !== 'hidden' && !each.closest('.map'));
            const named = each => each.outerHTML.slice(0, 160);
            """;

    /** What a thumb would miss: 44 px either way, of the label where that is what is tapped. */
    private static final String SMALL = "() => {" + CONTROLS + """
              return controls.filter(each => {
                const { width, height } = (each.closest('label') ?? each).getBoundingClientRect();
                return width < 44 || height < 44;
              }).map(named);
            }
            """;

    private static final String WATCH_FOCUS = "() => {" + CONTROLS + """
              document.activeElement?.blur?.();
              getSelection()?.removeAllRanges();
              window.reached = new Set();
              window.unseen = [];
              window.watchFocus = ({ target }) => {
                window.reached.add(target);
                if (getComputedStyle(target).outlineStyle === 'none') window.unseen.push(named(target));
              };
              document.addEventListener('focusin', window.watchFocus);
              return controls.length;
            }
            """;

    /** What the tab key does not come to, of a group of radio buttons all, and where one cannot see that it did. */
    private static final String UNREACHED = "() => {" + CONTROLS + """
              document.removeEventListener('focusin', window.watchFocus);
              document.activeElement?.blur?.();
              const reached = each => window.reached.has(each)
                || (each.type === 'radio' && controls.some(other => other.name === each.name && window.reached.has(other)));
              return [...controls.filter(each => !reached(each)).map(named), ...window.unseen.map(each => 'focus unseen: ' + each)];
            }
            """;

    private static final String LOST = """
            () => [...document.body.querySelectorAll('*')].filter(each => {
              if (!each.checkVisibility() || each.closest('.hidden, .map, svg')) return false;
              const beyond = each.getBoundingClientRect().right > innerWidth + 1;
              const cut = getComputedStyle(each).overflowX === 'hidden' && each.scrollWidth > each.clientWidth + 1;
              return beyond || cut;
            }).map(each => each.outerHTML.slice(0, 160))
            """;

    /** What a yes is about and confirms, and that the buttons for it lie upon. */
    private static final String COVERED = """
            () => {
              scrollTo(0, 0);
              const buttons = document.querySelector('.alert > .thumb')?.getBoundingClientRect();
              return [...document.querySelectorAll('.alert :is(h1, .role, .facts, .hazards)')].filter(each => {
                const { top, bottom } = each.getBoundingClientRect();
                return top < buttons.bottom && bottom > buttons.top + 1;
              }).map(each => each.outerHTML.slice(0, 160));
            }
            """;

    private static final String MOVING = """
            () => document.getAnimations().filter(({ playState }) => playState === 'running')
              .map(({ animationName, effect }) => animationName + ' of ' + effect?.target?.className)
            """;

    private final String axe;
    private final Optional<Path> pictures;

    Looks() throws IOException {
        this.axe = Files.readString(ProductSettings.findCheckout().resolve(AXE));
        this.pictures = Optional.ofNullable(System.getProperty("screenshots")).map(Path::of);
    }

    /** Whether its looks are kept for people to see. */
    boolean takePictures() {
        return pictures.isPresent();
    }

    /** As far as axe can tell, nobody is kept out of the page that is open now. */
    void assertAccessible(Page page) {
        if (Boolean.TRUE.equals(page.evaluate("() => !('axe' in window)"))) page.evaluate(axe);
        assertThat(told(page, VIOLATIONS, null)).as(page.url()).isEmpty();
    }

    /** The screen of a phone under its name, from every side. */
    void at(Page phone, String screen) {
        // A page that is loaded when it is first opened says so until then.
        phone.waitForFunction(OPENED);
        assertForEverybody(phone, screen);
        assertThat(notReachedByKeyboard(phone))
                .as("out of the keyboard's reach on %s", screen)
                .isEmpty();
        fromEverySide(phone, screen);
        inPeace(phone, screen);
    }

    /** The screen of a phone under its name, for the eye and the thumb alone. */
    void briefly(Page phone, String screen) {
        assertForEverybody(phone, screen);
        fromEverySide(phone, screen);
    }

    private void assertForEverybody(Page phone, String screen) {
        assertAccessible(phone);
        assertThat(told(phone, SMALL, null))
                .as("too small to tap on %s", screen)
                .isEmpty();
    }

    private void fromEverySide(Page phone, String screen) {
        assertNothingCovered(phone, screen);
        take(phone, screen + "-light");
        inTheDark(phone, screen);
        inLargeLetters(phone, screen);
    }

    /** The screen of a phone in another language: its words are longer or shorter, and all else is the same. */
    void atWords(Page phone, String screen) {
        assertNothingCovered(phone, screen);
        take(phone, screen + "-light");
        inLargeLetters(phone, screen);
    }

    /** The screen of a console under its name, by day and by night, and on a wall. */
    void atDesk(Page console, String screen) {
        ViewportSize usual = console.viewportSize();
        assertNothingBeyondTheEdge(console, screen + " as it is");
        console.setViewportSize(1440, 900);
        assertAccessible(console);
        assertNothingBeyondTheEdge(console, screen);
        take(console, screen + "-light");
        inTheDark(console, screen);
        onAWall(console, screen, usual);
    }

    /** The screen of a console under its name, of which all parts have been looked at elsewhere: whether they have their place. */
    void brieflyAtDesk(Page console, String screen) {
        if (takePictures()) {
            atDesk(console, screen);
            return;
        }
        ViewportSize usual = console.viewportSize();
        console.setViewportSize(1440, 900);
        assertNothingBeyondTheEdge(console, screen);
        onAWall(console, screen, usual);
    }

    private void onAWall(Page console, String screen, ViewportSize usual) {
        console.setViewportSize(3840, 2160);
        assertNothingBeyondTheEdge(console, screen + " on a wall");
        take(console, screen + "-wall");
        console.setViewportSize(usual.width, usual.height);
    }

    private static void assertNothingBeyondTheEdge(Page console, String screen) {
        assertThat(console.evaluate(FITS))
                .as("%s is larger than the screen", screen)
                .isEqualTo(true);
    }

    private static List<?> notReachedByKeyboard(Page phone) {
        int controls = ((Number) Objects.requireNonNull(phone.evaluate(WATCH_FOCUS))).intValue();
        int times = phone.locator("input[type=time], input[type=date], input[type=datetime-local]")
                .count();
        for (int pressed = 0; pressed < controls + PARTS_OF_A_TIME * times + ROUND; pressed++) {
            phone.keyboard().press("Tab");
        }
        return told(phone, UNREACHED, null);
    }

    private void inTheDark(Page phone, String screen) {
        phone.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        boolean darkAlways = phone.locator("main.night").count() > 0;
        if (!darkAlways) {
            assertThat(told(phone, VIOLATIONS, List.of("color-contrast")))
                    .as("%s in the dark", screen)
                    .isEmpty();
        }
        take(phone, screen + "-dark");
        phone.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void inLargeLetters(Page phone, String screen) {
        ViewportSize usual = phone.viewportSize();
        phone.setViewportSize(NARROW, usual.height);
        assertThat(told(phone, LOST, null))
                .as("lost from %s on a narrow phone", screen)
                .isEmpty();
        phone.evaluate("() => document.documentElement.style.fontSize = '200%'");
        assertThat(told(phone, LOST, null))
                .as("lost from %s in letters of double size", screen)
                .isEmpty();
        assertNothingCovered(phone, screen + " in letters of double size");
        take(phone, screen + "-large");
        phone.evaluate("() => document.documentElement.style.fontSize = ''");
        phone.setViewportSize(usual.width, usual.height);
    }

    private static void assertNothingCovered(Page phone, String screen) {
        assertThat(told(phone, COVERED, null))
                .as("under the buttons of %s", screen)
                .isEmpty();
    }

    private static void inPeace(Page phone, String screen) {
        phone.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat(told(phone, MOVING, null))
                .as("moving on %s though nothing should", screen)
                .isEmpty();
        phone.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
    }

    private void take(Page page, String name) {
        pictures.ifPresent(directory -> {
            awaitTheMap(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(directory.resolve(name + ".png"))
                    .setFullPage(true));
        });
    }

    /** A map is drawn in its own time, and where nothing can be read never to its end. */
    private static void awaitTheMap(Page page) {
        try {
            page.waitForFunction(MAP_IS_DRAWN, null, new Page.WaitForFunctionOptions().setTimeout(MAP_MILLIS));
        } catch (TimeoutError stillBusy) {
            System.out.println("the map is still being drawn on " + page.url());
        }
    }

    private static List<?> told(Page page, String script, @Nullable Object argument) {
        return (List<?>) Objects.requireNonNull(page.evaluate(script, argument));
    }
}
