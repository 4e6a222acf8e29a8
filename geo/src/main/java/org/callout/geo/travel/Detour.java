package org.callout.geo.travel;

import java.time.Duration;
import java.util.UUID;

/**
 * The quickest way of one traveller through one of several stops.
 *
 * @param stopId the stop that it leads through
 * @param toStop from the traveller to the stop, without its pause
 * @param whole from the traveller over the stop, its pause included, to the scene
 */
public record Detour(UUID stopId, Duration toStop, TravelEstimate whole) {}
