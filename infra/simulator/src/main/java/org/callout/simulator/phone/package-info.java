/**
 * How a volunteer's phone behaves from the push to the end of the assignment: pure decisions in {@link
 * org.callout.simulator.phone.Behaviour}, carried out by {@link org.callout.simulator.phone.SimulatedPhones}. It speaks to
 * responder-app-api and the push emulator through {@code api} alone. The story starts when a push rings an idle phone.
 */
@NullMarked
package org.callout.simulator.phone;

import org.jspecify.annotations.NullMarked;
