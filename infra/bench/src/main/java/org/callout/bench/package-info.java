/**
 * Benchmarks on the production jars: they print measured times and ratios, and what dominates them. They call the services
 * only through their API and the local stack. The story starts at the first alert.
 */
@NullMarked
package org.callout.bench;

import org.jspecify.annotations.NullMarked;
