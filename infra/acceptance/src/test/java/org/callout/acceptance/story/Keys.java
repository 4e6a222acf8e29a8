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

    /** By which what was pressed here was quicker than a person would have been. */
    private Duration quicker = Duration.ZERO;

    /** The clock runs from now on. */
    Keys(Page page) {
        this.page = page;
    }

    void press(String key) {
        Instant before = Instant.now();
        page.keyboard().press(key);
        pressed(1, before);
    }

    private void pressed(int strokes, Instant before) {
        pressed += strokes;
        Duration spared = STROKE.multipliedBy(strokes).minus(Duration.between(before, Instant.now()));
        if (spared.isPositive()) quicker = quicker.plus(spared);
    }

    void type(String text) {
        Instant before = Instant.now();
        page.keyboard().type(text, new TypeOptions().setDelay(BETWEEN_KEYS_MILLIS));
        pressed(text.length(), before);
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
        boolean there = Boolean.TRUE.equals(page.evaluate(isThere, wanted));
        for (int tabs = 0; tabs < FAR && !there; tabs++) {
            Instant before = Instant.now();
            page.keyboard().press("Tab");
            there = Boolean.TRUE.equals(page.evaluate(isThere, wanted));
            pressed(1, before);
        }
        if (!there) throw new AssertionError("the tab key does not come to " + wanted);
    }

    /**
     * How long it would have taken somebody until now: for each stroke a person's time, or the page's where that is longer, and
     * all that is waited for between them.
     */
    Duration took() {
        Duration all = Duration.between(began, Instant.now()).plus(quicker);
        System.out.printf(
                Locale.ROOT,
                "by keyboard: %d keys, %.1f s of which %.1f s typing%n",
                pressed,
                all.toMillis() / 1e3,
                STROKE.multipliedBy(pressed).toMillis() / 1e3);
        return all;
    }
}
