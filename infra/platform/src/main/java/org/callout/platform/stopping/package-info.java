/**
 * How a service that is told to stop does so in order: whatever works by itself ends first, then the connections that it works
 * with. What it leaves undone is in the database, for another replica or the next start. The story starts at
 * {@link org.callout.platform.stopping.ScheduledWork}.
 */
@NullMarked
package org.callout.platform.stopping;

import org.jspecify.annotations.NullMarked;
