package org.callout.dispatch.coverage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who and what could be anywhere in this square within the time asked for; degrees.
 *
 * @param aeds devices that can be had now, as far as is known
 */
@Schema(name = "CoverageCell")
record CoverageCell(double west, double south, double east, double north, Helpers helpers, int aeds) {}
