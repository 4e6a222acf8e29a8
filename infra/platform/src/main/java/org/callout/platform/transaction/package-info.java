/**
 * Database transactions from anywhere: requests, messages, timers. It calls Hibernate Reactive; whatever writes starts here.
 * The story starts at {@link org.callout.platform.transaction.Transactions#run}.
 */
@NullMarked
package org.callout.platform.transaction;

import org.jspecify.annotations.NullMarked;
