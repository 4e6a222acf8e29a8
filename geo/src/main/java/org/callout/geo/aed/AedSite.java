package org.callout.geo.aed;

import java.util.UUID;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/**
 * A device at its place. Texts are as the source gives them, in OpenStreetMap's vocabulary; null where it says nothing.
 *
 * @param id of the device: the same in every list that names it, see {@link DeviceKey}
 * @param source the list that it came from, such as {@code osm}
 * @param sourceRef its name in that list, such as {@code node/7813190773}
 * @param access OSM's {@code access}: yes, permissive, customers, private, no …
 * @param level OSM's {@code level}, kept as text ("02", "-1", "0;1")
 * @param openingHours OSM's {@code opening_hours}, unparsed; as mended by a coordinator where it was
 * @param description where to look for it, in the language of the source
 */
public record AedSite(
        UUID id,
        String source,
        String sourceRef,
        Position position,
        @Nullable String access,
        @Nullable Boolean indoor,
        @Nullable String level,
        @Nullable String openingHours,
        @Nullable String description,
        AedCondition condition) {

    /** The same site with other hours. */
    public AedSite withOpeningHours(@Nullable String hours) {
        return new AedSite(id, source, sourceRef, position, access, indoor, level, hours, description, condition);
    }
}
