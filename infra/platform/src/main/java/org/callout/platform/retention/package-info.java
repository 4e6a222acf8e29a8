/**
 * How long a service keeps what: by its settings, by the word of an organisation where that is shorter, and what it has erased
 * when. Whoever erases does it by way of {@link org.callout.platform.retention.Erasing}; it calls nobody.
 */
@NullMarked
package org.callout.platform.retention;

import org.jspecify.annotations.NullMarked;
