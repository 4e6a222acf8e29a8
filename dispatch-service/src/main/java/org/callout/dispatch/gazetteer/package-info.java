/**
 * Address search over the region in use, for whoever raises a callout on somebody's behalf. It knows geo and the platform, and
 * nothing of callouts. The story starts with {@link org.callout.dispatch.gazetteer.PlaceResource}.
 */
@NullMarked
package org.callout.dispatch.gazetteer;

import org.jspecify.annotations.NullMarked;
