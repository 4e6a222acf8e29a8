/**
 * One real call in real browsers: a coordinator at the console, volunteers at their phones, a control room that speaks HTTP.
 * Uses the world and the pages only. The story starts with {@link org.callout.acceptance.story.OneCallTest}.
 */
@NullMarked
package org.callout.acceptance.story;

import org.jspecify.annotations.NullMarked;
