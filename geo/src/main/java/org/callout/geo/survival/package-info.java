/**
 * Chances to survive a cardiac arrest by the minutes until each kind of help, as published. Pure functions; they know
 * nothing else of Callout. The story starts with {@link org.callout.geo.survival.SurvivalModel}.
 */
@NullMarked
package org.callout.geo.survival;

import org.jspecify.annotations.NullMarked;
