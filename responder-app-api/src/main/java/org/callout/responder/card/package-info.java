/**
 * What to do in a role, step by step: written in versions, approved by a clinical lead, shown to whoever is assigned. The
 * story starts with {@link org.callout.responder.card.StepCards}.
 */
@NullMarked
package org.callout.responder.card;

import org.jspecify.annotations.NullMarked;
