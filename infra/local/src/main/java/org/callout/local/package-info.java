/**
 * Runs all of Callout on one machine, each part as a process of its own, for demonstrations, development and tests.
 * May call nothing of the services: it starts their jars, and knows them by their addresses and environment only.
 * The story starts at {@link org.callout.local.LocalStack}; what a part is says {@link org.callout.local.Part}.
 */
@NullMarked
package org.callout.local;

import org.jspecify.annotations.NullMarked;
