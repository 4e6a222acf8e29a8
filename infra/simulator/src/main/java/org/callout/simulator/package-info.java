/**
 * Demo volunteers: phones that are on duty, move along, answer and make progress, so that a fresh installation lives. They
 * call responder-app-api as any phone does, and nothing else. The story starts at one simulated phone.
 */
@NullMarked
package org.callout.simulator;

import org.jspecify.annotations.NullMarked;
