package org.callout.basemap;

import com.onthegomap.planetiler.VectorTile;
import com.onthegomap.planetiler.pmtiles.ReadablePmtiles;
import com.onthegomap.planetiler.util.Gzip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

/** Rome once more, beside the map of it that was drawn by others and that the pages' styles were made for. */
class DrawBaseMapTest {

    private static final Path ROME = Path.of("../local/data/rome-esquilino");

    @TempDir
    static Path folder;

    private static Map<String, Layer> drawn = Map.of();
    private static Map<String, Layer> shipped = Map.of();

    /** @param features in most detail */
    private record Layer(Set<String> attributes, int features) {}

    @BeforeAll
    static void drawRome() throws IOException {
        Path map = folder.resolve("rome.pmtiles");
        DrawBaseMap.draw(ROME.resolve("rome-esquilino-260227.osm.pbf"), map, folder.resolve("work"));
        drawn = layers(map);
        shipped = layers(ROME.resolve("rome-esquilino.pmtiles"));
    }

    @Test
    void itHasTheLayersAndAttributesThatThePagesDraw() {
        assertThat(shipped).containsKeys("roads", "buildings", "land", "emergency", "poi");
        assertThat(drawn).containsOnlyKeys(shipped.keySet());
        shipped.forEach((name, layer) -> assertThat(drawn.get(name))
                .as(name)
                .extracting(Layer::attributes)
                .isEqualTo(layer.attributes()));
    }

    @Test
    void itShowsAsMuchAsTheShippedMap() {
        shipped.forEach((name, layer) -> assertThat(drawn.get(name))
                .as(name)
                .extracting(Layer::features)
                .satisfies(features ->
                        assertThat((double) (int) features).isCloseTo(layer.features(), withinPercentage(20))));
    }

    private static Map<String, Layer> layers(Path map) throws IOException {
        Map<String, Layer> layers = new TreeMap<>();
        try (var archive = ReadablePmtiles.newReadFromFile(map);
                var tiles = archive.getAllTiles()) {
            while (tiles.hasNext()) {
                var tile = tiles.next();
                if (tile.coord().z() == 14) {
                    VectorTile.decode(Gzip.gunzip(tile.bytes()))
                            .forEach(feature -> layers.merge(
                                    feature.layer(), new Layer(feature.tags().keySet(), 1), DrawBaseMapTest::both));
                }
            }
        }
        return layers;
    }

    private static Layer both(Layer one, Layer other) {
        Set<String> attributes = new TreeSet<>(one.attributes);
        attributes.addAll(other.attributes);
        return new Layer(attributes, one.features + other.features);
    }
}
