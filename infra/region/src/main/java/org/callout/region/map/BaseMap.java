package org.callout.region.map;

import com.onthegomap.planetiler.Planetiler;
import com.onthegomap.planetiler.config.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** Draws base maps. */
public final class BaseMap {

    private BaseMap() {}

    /**
     * Writes the map of an extract.
     *
     * @param extract a {@code .osm.pbf} file
     * @param pmtiles does not exist yet; work files are kept beside it meanwhile
     */
    public static void draw(Path extract, Path pmtiles) throws IOException {
        Path work = pmtiles.resolveSibling(pmtiles.getFileName() + ".work");
        try {
            Arguments arguments = Arguments.of(Map.of(
                            "tmpdir", work.toString(),
                            // Tile weights only refine the averages of a log; absent, nothing is looked for
                            "tile_weights", work.resolve("none.tsv.gz").toString(),
                            "color", "false"))
                    .silence();
            Planetiler.create(arguments)
                    .setProfile(new BaseMapProfile())
                    .addOsmSource("osm", extract)
                    .overwriteOutput(pmtiles)
                    .run();
        } finally {
            delete(work);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
