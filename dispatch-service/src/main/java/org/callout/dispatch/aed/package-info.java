/**
 * AED sites as this service keeps them: the list with its imports, and the condition of each device from the cabinet
 * to the scene and back. May call {@code geo} (opening hours, reading of lists) and the platform; the decisions about a
 * callout call {@link org.callout.dispatch.aed.AedConditions} inside their transaction. The story starts with
 * {@link org.callout.dispatch.aed.AedLife}.
 */
@NullMarked
package org.callout.dispatch.aed;

import org.jspecify.annotations.NullMarked;
