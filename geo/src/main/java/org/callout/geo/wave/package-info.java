/**
 * Whom to alert next and in which role: pure decisions over candidates whose travel is known, without a database, a clock
 * or a network. {@link org.callout.geo.wave.WaveCandidates} joins matches with their travel; {@link
 * org.callout.geo.wave.WavePlanner} chooses; {@link org.callout.geo.wave.BeyondTarget} judges a yes that comes when enough
 * have come.
 */
@NullMarked
package org.callout.geo.wave;

import org.jspecify.annotations.NullMarked;
