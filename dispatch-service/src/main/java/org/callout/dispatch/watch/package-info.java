/**
 * Watches people under way to an emergency by the positions that their phones send anyway: nobody has to touch anything while
 * driving. It calls {@code geo} for what is left of each way, and the decisions when something is to be told or planned for.
 * The story starts with {@link org.callout.dispatch.watch.ProgressWatch}.
 */
@NullMarked
package org.callout.dispatch.watch;

import org.jspecify.annotations.NullMarked;
