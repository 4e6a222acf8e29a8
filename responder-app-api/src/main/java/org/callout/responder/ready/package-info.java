/**
 * What a volunteer sets of their own readiness: hours of the week, places, wishes, and how exactly they are known while they wait.
 * It may call the account, which keeps and announces it.
 * Start with {@link org.callout.responder.ready.ReadinessResource}.
 */
@NullMarked
package org.callout.responder.ready;

import org.jspecify.annotations.NullMarked;
