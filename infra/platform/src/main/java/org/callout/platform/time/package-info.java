/**
 * The one clock of a service. It calls nobody; decisions take the time from whoever calls them, and that is the injected
 * {@link java.time.Clock}. The story starts at {@link org.callout.platform.time.ServerClock}.
 */
@NullMarked
package org.callout.platform.time;

import org.jspecify.annotations.NullMarked;
