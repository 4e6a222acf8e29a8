package org.callout.geo.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.place.Position;
import org.callout.geo.travel.StraightLineTravelTimes;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.Traveller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RoadNetworkTest {

    private static final Position PIAZZA = new Position(12.5054, 41.8946);
    private static final Position STATION = new Position(12.5015, 41.8992);

    @TempDir
    private Path folder;

    @Test
    void whatIsImportedAnswersAgainWheneverItIsOpened() throws IOException {
        List<String> progress = new ArrayList<>();
        RoadNetwork.importFrom(Town.ROME.extract(), folder.resolve("roads"), progress::add);

        for (int i = 0; i < 2; i++) {
            try (RoadNetwork roads = RoadNetwork.open(folder.resolve("roads"))) {
                var traveller = new Traveller(new UUID(1, 1), STATION, Set.of(TravelMode.FOOT));
                assertThat(new RoadTravelTimes(roads, new StraightLineTravelTimes())
                                .toScene(PIAZZA, List.of(traveller), Duration.ofMinutes(10)))
                        .containsOnlyKeys(traveller.id());
            }
        }
        assertThat(progress).isNotEmpty().allSatisfy(step -> assertThat(step).isNotBlank());
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("notes"), "mine");

        assertThatThrownBy(() -> RoadNetwork.importFrom(Town.ROME.extract(), folder, step -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("empty");
        assertThat(folder.resolve("notes")).hasContent("mine");
    }

    @Test
    void aFileThatIsNoExtractIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("town.osm.pbf"), "streets");

        assertThatThrownBy(() -> RoadNetwork.importFrom(text, folder.resolve("roads"), step -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("town.osm.pbf");
    }

    @Test
    void roadsOfAnotherFormatAreRefused() throws IOException {
        Path roads = folder.resolve("roads");
        RoadNetwork.importFrom(Town.ROME.extract(), roads, step -> {});
        Path foot = RoadNetwork.networkFile(roads, TravelMode.FOOT);
        byte[] bytes = Files.readAllBytes(foot);
        bytes[0]++;
        Files.write(foot, bytes);

        assertThatThrownBy(() -> RoadNetwork.open(roads))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("import them again");
    }

    @Test
    void anEmptyFolderHoldsNoRoads() {
        assertThatThrownBy(() -> RoadNetwork.open(folder)).isInstanceOf(IOException.class);
    }
}
