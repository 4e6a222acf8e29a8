/**
 * Where volunteers are: fixes go straight to the topic of positions, and the last one is kept for the volunteer to see, written down within half a minute.
 * It may call the caller's identity only; dispatch keeps its own copy for matching.
 * Start with {@link org.callout.responder.position.PositionResource}.
 */
@NullMarked
package org.callout.responder.position;

import org.jspecify.annotations.NullMarked;
