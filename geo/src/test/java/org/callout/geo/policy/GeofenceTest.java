package org.callout.geo.policy;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GeofenceTest {

    /** An L: the north-eastern quarter of the square is missing. */
    private static final Geofence L = new Geofence(
            "L",
            List.of(
                    new Position(0, 0),
                    new Position(2, 0),
                    new Position(2, 1),
                    new Position(1, 1),
                    new Position(1, 2),
                    new Position(0, 2)));

    @Test
    void whatABorderLeavesOutIsOutside() {
        assertThat(L.contains(new Position(0.5, 1.5))).isTrue();
        assertThat(L.contains(new Position(1.5, 0.5))).isTrue();
        assertThat(L.contains(new Position(1.5, 1.5))).isFalse();
        assertThat(L.contains(new Position(-0.5, 0.5))).isFalse();
        assertThat(L.contains(new Position(2.5, 0.5))).isFalse();
    }

    @Test
    void aBorderOfTwoCornersIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Geofence("line", List.of(new Position(0, 0), new Position(1, 1))));
    }

    /** Java's own geometry, by the same even-odd rule, is the reference; borders may cross themselves. */
    @Test
    void itAgreesWithAnotherGeometryForAnyBorder() {
        Random random = new Random(47);
        for (int round = 0; round < 2_000; round++) {
            List<Position> border = border(random);
            Geofence geofence = new Geofence("any", border);
            Path2D reference = path(border);
            for (int i = 0; i < 20; i++) {
                Position place = anywhere(random);
                assertThat(geofence.contains(place))
                        .as("%s in %s", place, border)
                        .isEqualTo(reference.contains(place.lon(), place.lat()));
            }
        }
    }

    @Test
    void neitherDirectionNorFirstCornerMatters() {
        Random random = new Random(48);
        for (int round = 0; round < 2_000; round++) {
            List<Position> border = border(random);
            Position place = anywhere(random);
            boolean inside = new Geofence("any", border).contains(place);

            List<Position> turned = new ArrayList<>(border);
            Collections.rotate(turned, 1 + random.nextInt(5));
            assertThat(new Geofence("turned", turned).contains(place)).isEqualTo(inside);
            assertThat(new Geofence("reversed", border.reversed()).contains(place))
                    .isEqualTo(inside);
        }
    }

    private static List<Position> border(Random random) {
        return random.ints(3 + random.nextInt(8), 0, 1)
                .mapToObj(corner -> anywhere(random))
                .toList();
    }

    private static Position anywhere(Random random) {
        return new Position(9.4 + random.nextDouble() * 0.2, 47 + random.nextDouble() * 0.2);
    }

    private static Path2D path(List<Position> border) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        path.moveTo(border.getFirst().lon(), border.getFirst().lat());
        border.stream().skip(1).forEach(corner -> path.lineTo(corner.lon(), corner.lat()));
        path.closePath();
        return path;
    }
}
