package org.callout.geo.match;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CellCoverTest {

    private static final Position VADUZ = new Position(9.5209, 47.1392);

    static Stream<Position> scenes() {
        return Stream.of(
                VADUZ,
                new Position(0, 0),
                new Position(180, 12),
                new Position(-180, -33),
                new Position(179.9999, 66.5),
                new Position(-179.99, -89.9),
                new Position(25, 89.99),
                new Position(0, 90),
                new Position(77, -90),
                // On the borders of cells and tiles.
                new Position(8.0, 48.0),
                new Position(8.0025, 48.0025));
    }

    /** Places at all bearings, inside and on the rim itself, for reaches from a step to nearly half way round the Earth. */
    @ParameterizedTest
    @MethodSource("scenes")
    void everyPlaceWithinTheReachIsInExactlyOneRange(Position scene) {
        var random = new SplittableRandom(28);
        for (double metres = 1; metres < 20_000_000; metres *= 1.9) {
            CellCover cover = CellCover.around(scene, new Distance(metres));
            for (int i = 0; i < 200; i++) {
                Position place = from(scene, metres * (i % 2 == 0 ? 1 : random.nextDouble()), random.nextDouble(360));
                if (place.distanceTo(scene).metres() <= metres) {
                    assertThat(rangesWith(cover, CellCover.cellOf(place)))
                            .as("%s within %.0f m", place, metres)
                            .isOne();
                }
            }
        }
    }

    /** Otherwise somebody would be found twice. */
    @ParameterizedTest
    @MethodSource("scenes")
    void rangesNeverOverlap(Position scene) {
        for (double metres = 1; metres < 20_100_000; metres *= 1.3) {
            List<long[]> ranges = sorted(CellCover.around(scene, new Distance(metres)));
            for (int i = 1; i < ranges.size(); i++) {
                assertThat(ranges.get(i)[0]).as("%.0f m", metres).isGreaterThan(ranges.get(i - 1)[1]);
            }
        }
    }

    @Test
    void theWholeEarthIsOneRange() {
        CellCover cover = CellCover.around(VADUZ, CellCover.EVERYWHERE);

        assertThat(cover.first()).containsExactly(0L);
        assertThat(rangesWith(cover, CellCover.cellOf(new Position(180, 90)))).isOne();
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 2_000, 5_000, 50_000, 1_000_000})
    void aCoverIsSmallEnoughToBeAskedFor(double metres) {
        CellCover cover = CellCover.around(VADUZ, new Distance(metres));

        assertThat(cover.first()).hasSizeLessThan(260);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1_000, 2_000, 4_000})
    void nearTheSceneLittleMoreThanTheReachIsCovered(double metres) {
        var random = new SplittableRandom(29);
        CellCover cover = CellCover.around(VADUZ, new Distance(metres));

        long covered = IntStream.range(0, 20_000)
                .mapToObj(i -> from(VADUZ, 2 * metres * Math.sqrt(random.nextDouble()), random.nextDouble(360)))
                .filter(place -> rangesWith(cover, CellCover.cellOf(place)) > 0)
                .count();

        // A quarter of the places lies within the reach.
        assertThat(covered / 20_000.0).isBetween(0.24, 0.25 * 2);
    }

    private static long rangesWith(CellCover cover, long cell) {
        return IntStream.range(0, cover.first().size())
                .filter(i ->
                        cover.first().get(i) <= cell && cell <= cover.last().get(i))
                .count();
    }

    private static List<long[]> sorted(CellCover cover) {
        var ranges = new ArrayList<long[]>();
        for (int i = 0; i < cover.first().size(); i++) {
            ranges.add(new long[] {cover.first().get(i), cover.last().get(i)});
        }
        ranges.sort((a, b) -> Long.compare(a[0], b[0]));
        return ranges;
    }

    /** The place so far away in that direction (the direct problem on the sphere: Ed Williams, "Aviation Formulary"). */
    private static Position from(Position scene, double metres, double bearingDegrees) {
        double angle = metres / Position.EARTH_RADIUS_METRES;
        double lat = Math.toRadians(scene.lat());
        double bearing = Math.toRadians(bearingDegrees);
        double sinLat = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing);
        double clamped = Math.clamp(sinLat, -1, 1);
        double east = Math.atan2(
                Math.sin(bearing) * Math.sin(angle) * Math.cos(lat), Math.cos(angle) - Math.sin(lat) * clamped);
        double lon = Math.IEEEremainder(scene.lon() + Math.toDegrees(east), 360);
        return new Position(lon, Math.toDegrees(Math.asin(clamped)));
    }
}
