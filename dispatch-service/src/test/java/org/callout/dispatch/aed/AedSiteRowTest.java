package org.callout.dispatch.aed;

import java.time.Instant;
import java.util.UUID;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.DeviceKey;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AedSiteRowTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void mendedHoursStayWhileTheListSaysTheSame() {
        AedSiteRow row = listed("during school hours");
        row.mendHours("Mo-Fr 08:00-17:00", "ada", NOW);

        assertThat(row.saysTheSameAs(site("during school hours"))).isTrue();
        row.describe(site("during school hours"), NOW);

        assertThat(row.openingHours()).isEqualTo("Mo-Fr 08:00-17:00");
    }

    @ParameterizedTest
    @CsvSource({"when there is school", "24/7", ","})
    void mendedHoursGoWhenTheListSaysSomethingElse(@Nullable String newHours) {
        AedSiteRow row = listed("during school hours");
        row.mendHours("Mo-Fr 08:00-17:00", "ada", NOW);

        assertThat(row.saysTheSameAs(site(newHours))).isFalse();
        row.describe(site(newHours), NOW);

        assertThat(row.openingHours()).isEqualTo(newHours);
    }

    @Test
    void hoursThatACoordinatorSaysOfAListedSiteAreMendedHours() {
        AedSiteRow row = listed(null);

        row.describeByHand(site("24/7"), "ada", NOW);
        row.describe(site(null), NOW);

        assertThat(row.openingHours()).isEqualTo("24/7");
    }

    @Test
    void whatACoordinatorSaysOfAListedSiteStaysUntilTheListSaysSomethingElse() {
        AedSiteRow row = listed("24/7");
        row.describeByHand(behind("private", "24/7"), "ada", NOW);

        assertThat(row.saysTheSameAs(site("24/7"))).isTrue();
        assertThat(row.access()).isEqualTo("private");

        assertThat(row.saysTheSameAs(behind("permissive", "24/7"))).isFalse();
        row.describe(behind("permissive", "24/7"), NOW);
        assertThat(row.access()).isEqualTo("permissive");
        assertThat(row.saysTheSameAs(site("24/7"))).isFalse();
    }

    @Test
    void hoursOfAListedSiteCanBeTakenAway() {
        AedSiteRow row = listed("24/7");

        row.describeByHand(site(null), "ada", NOW);

        assertThat(row.openingHours()).isNull();
        assertThat(row.saysTheSameAs(site("24/7"))).isTrue();
    }

    @Test
    void aSiteAddedByHandSaysWhatWasSaidLast() {
        AedSite byHand = new AedSite(
                UUID.randomUUID(),
                AedSites.BY_HAND,
                "1",
                new Position(9.52, 47.14),
                null,
                null,
                null,
                "during school hours",
                null,
                AedCondition.AVAILABLE);
        AedSiteRow row = new AedSiteRow(UUID.randomUUID(), byHand.id(), byHand, NOW);
        row.mendHours("Mo-Fr 08:00-17:00", "ada", NOW);

        row.describeByHand(byHand.withOpeningHours("24/7"), "ben", NOW);

        assertThat(row.openingHours()).isEqualTo("24/7");
    }

    private static AedSiteRow listed(@Nullable String hours) {
        AedSite site = site(hours);
        return new AedSiteRow(UUID.randomUUID(), site.id(), site, NOW);
    }

    private static AedSite site(@Nullable String hours) {
        return behind("yes", hours);
    }

    private static AedSite behind(String access, @Nullable String hours) {
        return new AedSite(
                DeviceKey.of("osm", "node/1").id(),
                "osm",
                "node/1",
                new Position(9.52, 47.14),
                access,
                null,
                null,
                hours,
                null,
                AedCondition.AVAILABLE);
    }
}
