package org.callout.dispatch.decision;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, and on what knowledge.
 *
 * @param name as the timeline tells it
 * @param seen the version of the callout that they were looking at; null when they do not say, and then nothing is compared
 */
public record Author(String name, @Nullable Long seen) {}
