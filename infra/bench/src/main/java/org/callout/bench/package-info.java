/**
 * Benchmarks on the production jars: they print measured times and ratios, and what dominates them. They call the services
 * only through their API and the local stack, but for two things that no API could do in time: a crowd of volunteers is
 * written into the databases, and the time stamps that a call left there are read. The story starts at
 * {@link org.callout.bench.FirstAlert}.
 */
@NullMarked
package org.callout.bench;

import org.jspecify.annotations.NullMarked;
