package org.callout.platform.retention;

import java.time.Duration;
import org.callout.platform.retention.KeepBounds.Objection;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeepBoundsTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final Duration MONTH = Duration.ofDays(30);

    private final KeepBounds bounds = new KeepBounds(WEEK, MONTH);

    @Test
    void nothingIsKeptForLongerThanTheInstallationKeepsItNorForLessThanThoseWhoWorkWithItNeed() {
        assertThat(bounds.objection(null, MONTH.plusSeconds(1), "asked for"))
                .map(Objection::field)
                .hasValue("keptFor");
        assertThat(bounds.objection(null, WEEK.minusSeconds(1), "asked for"))
                .map(Objection::field)
                .hasValue("keptFor");
        assertThat(bounds.objection(null, MONTH, null)).isEmpty();
        assertThat(bounds.objection(null, WEEK, "asked for")).isEmpty();
    }

    @Test
    void whoHasSomethingGoSoonerSaysWhyAndWhoKeepsItLongerNeedNot() {
        assertThat(bounds.objection(null, FORTNIGHT, " ")).map(Objection::field).hasValue("reason");
        assertThat(bounds.objection(FORTNIGHT, WEEK, null))
                .map(Objection::field)
                .hasValue("reason");
        assertThat(bounds.objection(WEEK, FORTNIGHT, null)).isEmpty();
        assertThat(bounds.objection(WEEK, null, null)).isEmpty();
    }

    @Test
    void anInstallationThatKeepsLessThanAnOrganisationOnceSaidIsObeyed() {
        assertThat(bounds.inForce(MONTH.plusDays(1))).isEqualTo(MONTH);
        assertThat(bounds.inForce(null)).isEqualTo(MONTH);
        assertThat(bounds.inForce(WEEK)).isEqualTo(WEEK);
    }
}
