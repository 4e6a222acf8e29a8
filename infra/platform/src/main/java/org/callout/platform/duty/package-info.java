/**
 * When a volunteer is on duty: a switch, a week's hours and a pause, and which of them counts. Both services ask it, so that what
 * the phone shows is what dispatch goes by. It calls nobody and reads no clock. The story starts at
 * {@link org.callout.platform.duty.Duty}.
 */
@NullMarked
package org.callout.platform.duty;

import org.jspecify.annotations.NullMarked;
