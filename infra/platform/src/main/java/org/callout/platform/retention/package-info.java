/**
 * How long a service keeps what, by its settings, and what it has erased when. Whoever erases notes it here; it calls nobody.
 * The story starts with {@link org.callout.platform.retention.Erasures}.
 */
@NullMarked
package org.callout.platform.retention;

import org.jspecify.annotations.NullMarked;
