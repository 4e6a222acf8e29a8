package org.callout.basemap;

import com.onthegomap.planetiler.Planetiler;
import com.onthegomap.planetiler.config.Arguments;
import java.nio.file.Path;
import java.util.Map;

/**
 * The program: {@code DrawBaseMap EXTRACT PMTILES WORK} draws the map of a {@code .osm.pbf} file; WORK is a folder for what is needed
 * meanwhile. Ends with 0 when the map is whole.
 */
public final class DrawBaseMap {

    private DrawBaseMap() {}

    /** Planetiler logs its progress to the standard error. */
    public static void main(String[] arguments) {
        draw(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    }

    static void draw(Path extract, Path pmtiles, Path work) {
        // Only files that are named here are read: nothing is downloaded unless Planetiler is told to.
        Arguments settings = Arguments.of(Map.of("tmpdir", work.toString(), "color", "false"));
        Planetiler.create(settings)
                .setProfile(new BaseMapProfile())
                .addOsmSource("osm", extract)
                .overwriteOutput(pmtiles)
                .run();
    }
}
