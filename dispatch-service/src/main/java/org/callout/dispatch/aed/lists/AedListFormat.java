package org.callout.dispatch.aed.lists;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list is written in. */
@Schema(name = "AedListFormat")
enum AedListFormat {
    GEOJSON,
    CSV,
    OSM_PBF
}
