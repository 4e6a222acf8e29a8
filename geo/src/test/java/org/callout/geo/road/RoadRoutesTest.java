package org.callout.geo.road;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.callout.geo.place.Position;
import org.callout.geo.travel.Route;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class RoadRoutesTest {

    private static final Position PIAZZA = new Position(12.5054, 41.8946);
    private static final Position STATION = new Position(12.5015, 41.8992);

    @Test
    void aWayTellsItsTurnsInFourLanguagesWithTheNamesOfTheStreets() throws IOException {
        try (var routes = RoadRoutes.open(Town.ROME.folder())) {
            List<String> first = new ArrayList<>();
            for (String language : List.of("en", "de", "pt", "fr")) {
                Route way = routes.find(STATION, PIAZZA, TravelMode.FOOT, Locale.of(language))
                        .orElseThrow();
                assertThat(way.source()).isEqualTo(TravelSource.ROAD);
                assertThat(way.turns()).hasSizeGreaterThan(2);
                assertThat(way.turns())
                        .anySatisfy(turn -> assertThat(turn.words()).containsAnyOf("Via ", "Piazza ", "Viale "));
                assertThat(way.line()).startsWith(STATION).endsWith(PIAZZA);
                first.add(way.turns().getLast().words());
            }
            assertThat(first).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyWayIsAsLongAsTheSearchThatVolunteersAreChosenBySays() throws IOException {
        var random = new SplittableRandom(26);
        try (var routes = RoadRoutes.open(Town.ROME.folder())) {
            int compared = 0;
            for (int i = 0; i < 60; i++) {
                Position from = Town.ROME.on(Town.ROME.anyEdge(random), random);
                Position to = Town.ROME.on(Town.ROME.anyEdge(random), random);
                TravelMode mode = TravelMode.values()[i % 3];
                Optional<PointToPoint> expected = PointToPoint.find(Town.ROME, mode, from, to);
                Optional<Route> way = routes.find(from, to, mode, Locale.ENGLISH);
                assertThat(way.isPresent()).isEqualTo(expected.isPresent());
                if (way.isEmpty()) continue;
                compared++;
                // what is walked within the doorstep is not counted when people are chosen
                double doorsteps = 2 * Snapping.DOORSTEP_METRES / RoadModels.WALKING_METRES_PER_SECOND;
                assertThat(way.get().duration().toMillis() / 1000.0)
                        .isBetween(expected.get().seconds() - 1, expected.get().seconds() + doorsteps + 1);
                assertThat(lengthOf(way.get().line()))
                        .isCloseTo(
                                way.get().length().metres(),
                                within(5 + way.get().length().metres() * 0.02));
            }
            assertThat(compared).isGreaterThan(30);
        }
    }

    @Test
    void everyTurnIsMadeWhereTheLineIs() throws IOException {
        try (var routes = RoadRoutes.open(Town.ROME.folder())) {
            Route way = routes.find(STATION, PIAZZA, TravelMode.BIKE, Locale.ENGLISH)
                    .orElseThrow();

            assertThat(way.turns()).extracting(Route.Turn::at).isSorted();
            assertThat(way.turns().getLast().at()).isEqualTo(way.line().size() - 2);
        }
    }

    @Test
    void whereNoStreetsAreThereIsNoWay() throws IOException {
        try (var routes = RoadRoutes.open(Town.ROME.folder())) {
            assertThat(routes.find(STATION, new Position(9.52, 47.14), TravelMode.FOOT, Locale.ENGLISH))
                    .isEmpty();
            assertThat(routes.find(new Position(12.60, 41.80), STATION, TravelMode.FOOT, Locale.ENGLISH))
                    .isEmpty();
        }
    }

    @Test
    void aFolderWithoutRoadsIsRefused(@TempDir Path empty) {
        assertThatThrownBy(() -> RoadRoutes.open(empty)).isInstanceOf(IOException.class);
    }

    @Test
    void aStraightLineSaysThatItIsOne() {
        Route way = Route.straight(STATION, PIAZZA, TravelMode.FOOT);

        assertThat(way.source()).isEqualTo(TravelSource.STRAIGHT_LINE);
        assertThat(way.turns()).isEmpty();
        assertThat(way.length().metres())
                .isGreaterThan(STATION.distanceTo(PIAZZA).metres());
    }

    private static double lengthOf(List<Position> line) {
        double metres = 0;
        for (int i = 1; i < line.size(); i++) {
            metres += line.get(i - 1).distanceTo(line.get(i)).metres();
        }
        return metres;
    }
}
