/**
 * Makes one of two callouts for the same collapse, by a coordinator's word, and two again. It knows decisions and how callouts
 * are shown. The story starts with {@link org.callout.dispatch.merger.MergerResource}.
 */
@NullMarked
package org.callout.dispatch.merger;

import org.jspecify.annotations.NullMarked;
