/**
 * Steering: what people do to a callout: ask more, want more or fewer, stand down, let somebody go, answer for alerting after
 * all, close and reopen it. It calls decision; the resources of intake call it. The story starts with {@link org.callout.dispatch.steering.Steering}.
 */
@NullMarked
package org.callout.dispatch.steering;

import org.jspecify.annotations.NullMarked;
