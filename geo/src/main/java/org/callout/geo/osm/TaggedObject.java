package org.callout.geo.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/**
 * Something that is mapped with a certain tag.
 *
 * @param ref {@code node/…}, {@code way/…} or {@code relation/…} with OpenStreetMap's number
 * @param position of a node, or the middle of a way's points; null for a relation, and where none of a way's points is in
 *     the extract
 */
public record TaggedObject(
        String ref, Map<String, String> tags, @Nullable Position position) {

    public TaggedObject {
        tags = Map.copyOf(tags);
    }

    /**
     * All objects of a {@code .osm.pbf} file that carry the tag, in the order of the file. Little but these is held in
     * memory.
     *
     * @throws IOException when the file cannot be read or is no such file
     */
    public static List<TaggedObject> listIn(Path pbf, String key, String value) throws IOException {
        return TaggedObjectReader.read(pbf, key, value);
    }
}
