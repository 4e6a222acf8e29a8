package org.callout.geo.aed;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What names a device across all lists. An object of OpenStreetMap ({@code node/123}) is the same device in whatever list
 * it stands; anything else is known by its own list only.
 */
public record DeviceKey(String text) {

    private static final Pattern OSM_OBJECT = Pattern.compile("(node|way|relation)/\\d+");

    /** @param sourceRef the row's name in the list of that source */
    public static DeviceKey of(String source, String sourceRef) {
        return new DeviceKey(OSM_OBJECT.matcher(sourceRef).matches() ? sourceRef : source + ' ' + sourceRef);
    }

    /** The same for the same key, always. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
