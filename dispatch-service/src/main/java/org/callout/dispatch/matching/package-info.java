/**
 * Who is to be asked next for a callout, and why the others are not: reads people, their histories and defibrillators, has
 * the policy judge them and {@code geo} choose. It writes nothing, so that a dry run and a wave are the same. The story starts
 * with {@link org.callout.dispatch.matching.Matching}.
 */
@NullMarked
package org.callout.dispatch.matching;

import org.jspecify.annotations.NullMarked;
