/**
 * The desks of a control room: who is there, and what they do with alarms; and who is told when nobody does. The story starts
 * at {@link org.callout.dispatch.desk.AlarmResource}.
 */
@NullMarked
package org.callout.dispatch.desk;

import org.jspecify.annotations.NullMarked;
