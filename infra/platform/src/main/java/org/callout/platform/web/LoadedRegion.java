package org.callout.platform.web;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A prepared region in use; also the event that it is in use from now on.
 *
 * @param key names its content: another key, another region
 * @param folder holds its base map and, for who needs them, its roads; empty when no region is loaded
 */
public record LoadedRegion(String key, Optional<Path> folder, Region facts) {

    /** For an installation that has no region, or not yet. */
    static final LoadedRegion NONE = new LoadedRegion("none", Optional.empty(), Region.EARTH);
}
