/**
 * Every decision about a callout: what is known is a {@link org.callout.dispatch.decision.Situation}, a pure rule turns it
 * into a {@link org.callout.dispatch.decision.Decision}, and {@link org.callout.dispatch.decision.Decisions} takes the lock,
 * applies the rule and commits state and announcements together. It calls callout, alert, assignment, policy and
 * announcing; resources, consumers and the dispatch step call it.
 */
@NullMarked
package org.callout.dispatch.decision;

import org.jspecify.annotations.NullMarked;
