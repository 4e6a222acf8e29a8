package org.callout.dispatch.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The region that this installation serves.
 *
 * @param key names its content: another key, another region
 * @param preparation of the next one; null when none is being prepared
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegionView(
        String key, String name, RoadState roads, @Nullable Preparation preparation) {}
