/**
 * Names for things: time-ordered identifiers. It calls nobody. The story starts at {@link org.callout.platform.id.Ids}.
 */
@NullMarked
package org.callout.platform.id;

import org.jspecify.annotations.NullMarked;
