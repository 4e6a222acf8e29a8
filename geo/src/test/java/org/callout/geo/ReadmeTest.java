package org.callout.geo;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.aed.AedWays;
import org.callout.geo.aed.PublicHolidays;
import org.callout.geo.aed.UsabilityCheck;
import org.callout.geo.match.Candidate;
import org.callout.geo.match.Qualification;
import org.callout.geo.match.Requirement;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.place.PositionFix;
import org.callout.geo.travel.StraightLineTravelTimes;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.wave.Limits;
import org.callout.geo.wave.Need;
import org.callout.geo.wave.Preference;
import org.callout.geo.wave.Role;
import org.callout.geo.wave.WaveCandidates;
import org.callout.geo.wave.WavePlan;
import org.callout.geo.wave.WavePlanner;
import org.callout.geo.wave.WaveQuestion;
import org.callout.geo.wave.WaveSize;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTest {

    @Test
    void theExampleOfTheReadmeAsksWhoIsNear() {
        var zone = ZoneId.of("Europe/Vaduz");
        var now = Instant.parse("2026-11-22T03:00:00Z");
        var scene = new Position(9.5209, 47.1410);
        var modes = Set.of(TravelMode.FOOT, TravelMode.BIKE);
        var home = new Position(9.5230, 47.1402);
        var fix = new PositionFix(home, new Distance(15), now.minusSeconds(40));
        var skills = Set.of(Qualification.BLS_AED);
        var anna = new Candidate(UUID.randomUUID(), fix, false, scene.distanceTo(home), modes, 2, skills, false);

        var travelTimes = new StraightLineTravelTimes();
        var openNow = new UsabilityCheck(zone, PublicHolidays.find("LI").orElseThrow());
        var ways = new WaveCandidates(travelTimes, new AedWays(travelTimes, openNow), zone);
        var roles = Map.of(Role.DIRECT, Requirement.anyOf(Qualification.BLS_AED));
        var limit = Duration.ofMinutes(15);
        var terms = new WaveCandidates.Terms(scene, roles, modes, limit, now);

        var needs = List.of(new Need(Role.DIRECT, 2, 4, 0, 0));
        var people = ways.join(terms, List.of(anna), List.of());
        var limits = new Limits(30, limit);
        var question = new WaveQuestion(needs, people, new WaveSize.Fixed(7), Preference.SOONEST, limits);
        WavePlan plan = new WavePlanner().plan(question);

        assertThat(plan.chosen()).singleElement().satisfies(choice -> {
            assertThat(choice.responderId()).isEqualTo(anna.responderId());
            assertThat(choice.eta().duration()).isBetween(Duration.ofMinutes(1), limit);
        });
    }

    @Test
    void theReadmeShowsThatExample() throws IOException {
        String readme = Files.readString(Repository.file("geo/README.md"));
        String test = Files.readString(Repository.file("geo/src/test/java/org/callout/geo/ReadmeTest.java"));

        List<String> shown = readme.substring(readme.indexOf("```java") + 7, readme.lastIndexOf("```"))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();

        assertThat(shown)
                .hasSizeGreaterThan(15)
                .allSatisfy(line -> assertThat(test.lines().map(String::strip)).contains(line));
    }
}
