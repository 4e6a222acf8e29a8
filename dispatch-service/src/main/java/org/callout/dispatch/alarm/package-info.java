/**
 * What somebody at a desk has to see to: raised and cleared in the transaction of the fact, each with one owner. It calls only
 * the outbox. The story starts at {@link org.callout.dispatch.alarm.Alarms}.
 */
@NullMarked
package org.callout.dispatch.alarm;

import org.jspecify.annotations.NullMarked;
