package org.callout.dispatch.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A region that is being prepared, or could not be.
 *
 * @param name of that region, not of the one in use
 * @param step what is being done, in a few words
 * @param percent of the whole that lies behind, 0 to 100
 * @param failed why it came to nothing; null while it goes on
 */
@Schema(name = "RegionPreparation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preparation(
        String name, String step, int percent, @Nullable String failed) {}
