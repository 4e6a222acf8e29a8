package org.callout.acceptance.story;

import com.microsoft.playwright.Page;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** How high the tones of a phone begin, in hertz: by that one who does not look at it knows an alert from other news. */
record Pitches(List<Long> hertz) {

    /** Those of the siren, which the phone lets be heard just now. */
    static Pitches ofTheAlert(Page phone) {
        int before = Browsers.tones(phone);
        Browsers.assertSounded(phone, before);
        return since(phone, before);
    }

    /** The phone lets more than these tones be heard, and none as high as one of these pitches. */
    void assertOthersSounded(Page phone, int before) {
        Browsers.assertSounded(phone, before);
        assertThat(since(phone, before).hertz).isNotEmpty().doesNotContainAnyElementsOf(hertz);
    }

    private static Pitches since(Page phone, int before) {
        var all = (List<?>) phone.evaluate("before => window.pitches.slice(before)", before);
        return new Pitches(all.stream()
                .map(pitch -> Math.round(((Number) pitch).doubleValue()))
                .toList());
    }
}
