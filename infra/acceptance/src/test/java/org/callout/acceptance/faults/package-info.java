/**
 * What must not be lost, doubled or overtaken, tried by killing real processes and by putting messages where they do not belong.
 * Uses the world only. The story starts with {@link org.callout.acceptance.faults.LostProcessTest}.
 */
@NullMarked
package org.callout.acceptance.faults;

import org.jspecify.annotations.NullMarked;
