/**
 * How likely somebody is to say yes, and how soon: learnt from what was asked and answered before, starting from what was
 * published. Pure arithmetic over counts that the caller keeps. The story starts with {@link
 * org.callout.geo.acceptance.AcceptanceModel}.
 */
@NullMarked
package org.callout.geo.acceptance;

import org.jspecify.annotations.NullMarked;
