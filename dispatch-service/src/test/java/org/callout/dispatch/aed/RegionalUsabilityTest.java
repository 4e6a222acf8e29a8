package org.callout.dispatch.aed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.Usability;
import org.callout.geo.aed.UsabilityCheck;
import org.callout.geo.place.Position;
import org.callout.platform.web.LoadedRegion;
import org.callout.platform.web.Region;
import org.callout.platform.web.Regions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The service is told of another region as it is when the link to it is exchanged. */
@QuarkusTest
class RegionalUsabilityTest {

    private static final Instant MORNING_OF_THE_STAATSFEIERTAG = Instant.parse("2026-08-15T07:00:00Z");
    private static final Instant MORNING_OF_NEW_YEARS_EVE = Instant.parse("2026-12-31T07:30:00Z");

    @Inject
    Event<LoadedRegion> exchanges;

    @Inject
    Regions regions;

    @Inject
    UsabilityCheck usability;

    @AfterEach
    void returnToTheUsualRegion() {
        exchanges.fire(regions.current());
    }

    @Test
    void aCabinetThatIsShutOnPublicHolidaysIsShutOnThoseOfTheRegionInUse() {
        AedSite cabinet = open("24/7; PH off");
        assertThat(usability.of(cabinet, MORNING_OF_THE_STAATSFEIERTAG)).isEqualTo(Usability.OPEN);

        exchanges.fire(region("LI", "Europe/Vaduz"));
        assertThat(usability.of(cabinet, MORNING_OF_THE_STAATSFEIERTAG)).isEqualTo(Usability.CLOSED);
        assertThat(usability.of(cabinet, MORNING_OF_NEW_YEARS_EVE)).isEqualTo(Usability.OPEN);

        exchanges.fire(region("JP", "Asia/Tokyo"));
        assertThat(usability.of(cabinet, MORNING_OF_THE_STAATSFEIERTAG)).isEqualTo(Usability.OPEN);
    }

    @Test
    void hoursAreReadByTheClockOfTheRegionInUse() {
        AedSite cabinet = open("Mo-Su 08:00-12:00");
        assertThat(usability.of(cabinet, MORNING_OF_NEW_YEARS_EVE)).isEqualTo(Usability.CLOSED);

        exchanges.fire(region("LI", "Europe/Vaduz"));

        assertThat(usability.of(cabinet, MORNING_OF_NEW_YEARS_EVE)).isEqualTo(Usability.OPEN);
    }

    private static AedSite open(String hours) {
        return new AedSite(
                UUID.randomUUID(),
                "osm",
                "node/1",
                new Position(9.52, 47.14),
                "yes",
                false,
                null,
                hours,
                null,
                AedCondition.AVAILABLE);
    }

    private static LoadedRegion region(String holidays, String timeZone) {
        var facts = new Region(
                holidays,
                ZoneId.of(timeZone),
                holidays,
                List.of(9.5, 47.1),
                12,
                List.of(9.4, 47.0, 9.7, 47.3),
                "©",
                null);
        return new LoadedRegion(holidays, Optional.empty(), facts);
    }
}
