package org.callout.simulator.people;

import java.time.Instant;
import org.callout.geo.match.Qualification;

/**
 * A verified qualification.
 *
 * @param validUntil may lie in the past: then it counts no longer
 */
public record Certificate(Qualification code, Instant validUntil) {}
