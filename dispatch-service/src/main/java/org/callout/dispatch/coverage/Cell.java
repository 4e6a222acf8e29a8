package org.callout.dispatch.coverage;

/** A square of a grid over the world, counted from west to east and from south to north. */
record Cell(int x, int y) {}
