/**
 * Intake: how control rooms and care organisations ask for help, and how they correct what they said. Requests are checked
 * and translated here; nothing is stored unless all of it is. It calls decision, correction and view. The story starts with
 * {@link org.callout.dispatch.intake.IncidentResource}.
 */
@NullMarked
package org.callout.dispatch.intake;

import org.jspecify.annotations.NullMarked;
