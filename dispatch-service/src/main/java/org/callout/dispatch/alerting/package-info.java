/**
 * Phased alerting: the dispatch step of a callout reads who could come, plans a wave without a lock, and writes it under the
 * lock if nothing has changed meanwhile. It calls {@code geo} for people, defibrillators and plans, and the decisions for
 * everything that is stored or told. The story starts with {@link org.callout.dispatch.alerting.StepRunner}.
 */
@NullMarked
package org.callout.dispatch.alerting;

import org.jspecify.annotations.NullMarked;
