/**
 * Corrections: new knowledge about a callout from whoever raised it or from a coordinator. Reads the new ways first, outside
 * any transaction, then decides under the lock. It calls decision and alerting; intake and steering call it. The story
 * starts with {@link org.callout.dispatch.correction.Corrections}.
 */
@NullMarked
package org.callout.dispatch.correction;

import org.jspecify.annotations.NullMarked;
