package org.callout.geo.acceptance;

/**
 * How one alert ended: with a yes, or with a no or silence. One that was stood down or filled before an answer is none.
 *
 * @param circumstances in which it was sent
 */
public record Outcome(Circumstances circumstances, boolean accepted) {}
