/**
 * What work that is done again and again by itself has in common. It calls nobody. The story starts at
 * {@link org.callout.platform.recurring.LastingFailures}.
 */
@NullMarked
package org.callout.platform.recurring;

import org.jspecify.annotations.NullMarked;
