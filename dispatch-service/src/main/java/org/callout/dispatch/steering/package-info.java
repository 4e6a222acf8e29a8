/**
 * Steering: what people do to a callout that goes on: close it, let somebody go, answer for alerting after all. It calls
 * decision; the resources of intake call it. The story starts with {@link org.callout.dispatch.steering.Steering}.
 */
@NullMarked
package org.callout.dispatch.steering;

import org.jspecify.annotations.NullMarked;
