package org.callout.acceptance.story;

import com.microsoft.playwright.Keyboard.TypeOptions;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A keyboard that counts its strokes: what one page takes by nothing else, and for how long it would keep somebody busy. */
final class Keys {

    /** A quick typist's, slower than most who do it all day: two hundred strokes a minute. */
    private static final Duration STROKE = Duration.ofMillis(300);

    /** The page may want to do something with each. */
    private static final double BETWEEN_KEYS_MILLIS = 10;

    private static final String IS_AT = "selector => document.activeElement?.matches(selector) ?? false";
    private static final int FAR = 150;

    private final Page page;
    private final Instant began = Instant.now();
    private int pressed;

    /** The clock runs from now on. */
    Keys(Page page) {
        this.page = page;
    }

    void press(String key) {
        page.keyboard().press(key);
        pressed++;
    }

    void type(String text) {
        page.keyboard().type(text, new TypeOptions().setDelay(BETWEEN_KEYS_MILLIS));
        pressed += text.length();
    }

    /** Goes on by the tab key until it comes to the first such thing; as far as a person would. */
    void tabTo(String selector) {
        tabUntil(IS_AT, selector);
    }

    boolean isAt(String selector) {
        return Boolean.TRUE.equals(page.evaluate(IS_AT, selector));
    }

    /** Goes on by the tab key until it comes to the button of that name, and presses it. */
    void pressButton(String name) {
        tabUntil("""
                name => document.activeElement?.tagName === 'BUTTON'
                  && (document.activeElement.ariaLabel ?? document.activeElement.textContent.trim()) === name
                """, name);
        press("Enter");
    }

    private void tabUntil(String isThere, String wanted) {
        for (int tabs = 0; tabs < FAR; tabs++) {
            if (Boolean.TRUE.equals(page.evaluate(isThere, wanted))) return;
            press("Tab");
        }
        throw new AssertionError("the tab key does not come to " + wanted);
    }

    /**
     * How long it has taken until now: the page, which is not made to wait for anybody, and beside it a person's strokes, of which
     * none is made while the page is still busy.
     */
    Duration took() {
        Duration typing = STROKE.multipliedBy(pressed);
        Duration all = Duration.between(began, Instant.now()).plus(typing);
        System.out.printf(
                Locale.ROOT,
                "by keyboard: %d keys, %.1f s of which %.1f s typing%n",
                pressed,
                all.toMillis() / 1e3,
                typing.toMillis() / 1e3);
        return all;
    }
}
