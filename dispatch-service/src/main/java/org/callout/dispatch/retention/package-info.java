/**
 * Whom past callouts were about, and for how long that is kept. It knows callouts as rows and may run on every replica at once.
 * Start with {@link org.callout.dispatch.retention.CallDetailsUpkeep}.
 */
@NullMarked
package org.callout.dispatch.retention;

import org.jspecify.annotations.NullMarked;
