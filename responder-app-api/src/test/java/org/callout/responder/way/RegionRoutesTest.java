package org.callout.responder.way;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callout.geo.place.Position;
import org.callout.geo.road.RoadNetwork;
import org.callout.geo.travel.Route;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.platform.web.LoadedRegion;
import org.callout.platform.web.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** On the streets of a town whose extract lies in the repository. */
class RegionRoutesTest {

    private static final Path ROME = Path.of("../infra/local/data/rome-esquilino/rome-esquilino-260227.osm.pbf");
    private static final Position STATION = new Position(12.5015, 41.8992);
    private static final Position PIAZZA = new Position(12.5054, 41.8946);

    private final RegionRoutes routes = new RegionRoutes();

    @TempDir
    private Path folder;

    @Test
    void theWayIsByStreetWhereARegionHasRoadsAndStraightWhereItHasNone() throws IOException {
        RoadNetwork.importFrom(ROME, folder.resolve("rome/roads"), step -> {});
        LoadedRegion rome = region("rome");
        LoadedRegion bare = region("bare");

        Route byStreet = find(rome);
        routes.onExchange(bare);
        Route straight = find(bare);
        routes.onExchange(rome);

        assertThat(byStreet.source()).isEqualTo(TravelSource.ROAD);
        assertThat(byStreet.turns()).isNotEmpty();
        assertThat(straight.source()).isEqualTo(TravelSource.STRAIGHT_LINE);
        assertThat(find(rome)).isEqualTo(byStreet);
    }

    @Test
    void roadsThatCannotBeReadLeaveStraightLines() throws IOException {
        Files.createDirectories(folder.resolve("broken/roads"));

        assertThat(find(region("broken")).source()).isEqualTo(TravelSource.STRAIGHT_LINE);
    }

    private Route find(LoadedRegion region) {
        return routes.find(region, STATION, PIAZZA, TravelMode.FOOT, Locale.GERMAN);
    }

    private LoadedRegion region(String key) {
        var facts = new Region(
                key,
                ZoneId.of("Europe/Rome"),
                "IT",
                List.of(12.5, 41.9),
                15,
                List.of(12.4, 41.8, 12.6, 42.0),
                "©",
                null);
        return new LoadedRegion(key, Optional.of(folder.resolve(key)), facts);
    }
}
