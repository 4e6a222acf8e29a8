package org.callout.dispatch.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.place.Position;
import org.callout.geo.road.RoadNetwork;
import org.callout.geo.travel.StraightLineTravelTimes;
import org.callout.geo.travel.SwappableTravelTimes;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.travel.Traveller;
import org.callout.platform.web.LoadedRegion;
import org.callout.platform.web.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RegionRoadsTest {

    private static final Path ROME = Path.of("../infra/local/data/rome-esquilino/rome-esquilino-260227.osm.pbf");
    private static final Position TERMINI = new Position(12.5023, 41.8987);
    private static final Position PIAZZA_VITTORIO = new Position(12.5044, 41.8948);

    @TempDir
    static Path prepared;

    @TempDir
    Path withoutRoads;

    private final SwappableTravelTimes travelTimes = new SwappableTravelTimes(new StraightLineTravelTimes());
    private final RegionRoads roads = new RegionRoads(travelTimes);

    @BeforeAll
    static void prepareRome() throws IOException {
        RoadNetwork.importFrom(ROME, prepared.resolve("roads"), step -> {});
    }

    @Test
    void travelIsByRoadOnceARegionWithRoadsIsInUse() {
        assertThat(roads.state()).isEqualTo(RoadState.LOADING);

        roads.follow(region("rome", prepared));

        assertThat(roads.state()).isEqualTo(RoadState.LOADED);
        assertThat(source()).isEqualTo(TravelSource.ROAD);
    }

    @Test
    void aRegionWithoutRoadsIsTravelledByStraightLines() {
        roads.follow(region("rome", prepared));

        roads.follow(region("elsewhere", withoutRoads));

        assertThat(roads.state()).isEqualTo(RoadState.NONE);
        assertThat(source()).isEqualTo(TravelSource.STRAIGHT_LINE);
    }

    @Test
    void roadsThatCannotBeReadAreNone() throws IOException {
        Files.writeString(Files.createDirectory(withoutRoads.resolve("roads")).resolve("foot.network"), "broken");

        roads.follow(region("broken", withoutRoads));

        assertThat(roads.state()).isEqualTo(RoadState.NONE);
        assertThat(source()).isEqualTo(TravelSource.STRAIGHT_LINE);
    }

    @Test
    void theSameRegionAgainChangesNothingAndAnotherOneGivesTheFormerRoadsBack() {
        roads.follow(region("rome", prepared));
        roads.follow(region("rome", prepared));
        roads.follow(region("rome again", prepared));

        assertThat(source()).isEqualTo(TravelSource.ROAD);
    }

    private TravelSource source() {
        var anna = new Traveller(UUID.randomUUID(), TERMINI, Set.of(TravelMode.FOOT));
        return travelTimes
                .toScene(PIAZZA_VITTORIO, List.of(anna), Duration.ofHours(1))
                .values()
                .iterator()
                .next()
                .source();
    }

    private static LoadedRegion region(String key, Path folder) {
        var facts = new Region(
                key,
                ZoneId.of("Europe/Rome"),
                "IT",
                List.of(12.5, 41.9),
                15,
                List.of(12.4, 41.8, 12.6, 42.0),
                "©",
                null);
        return new LoadedRegion(key, Optional.of(folder), facts);
    }
}
