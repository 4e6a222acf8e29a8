package org.callout.geo.travel;

import java.time.Duration;
import java.util.UUID;
import org.callout.geo.place.Position;

/**
 * A place that a way may lead through, such as an AED's cabinet.
 *
 * @param pause time spent there
 */
public record Stop(UUID id, Position position, Duration pause) {}
