/**
 * Whether an organisation asks its volunteers fairly: who was asked how often, whom nobody ever asks. It reads rows of alerts and
 * memberships and calls nobody. The story starts at {@link org.callout.dispatch.fairness.FairnessResource}.
 */
@NullMarked
package org.callout.dispatch.fairness;

import org.jspecify.annotations.NullMarked;
