/**
 * What comes back from responders: replies, receipts, progress, findings and withdrawals, as messages. Each is decided about
 * once, under the callout's lock, in the transaction that also remembers the message. It calls decision, and alerting for
 * ways. The story starts with {@link org.callout.dispatch.reporting.ResponderReports}.
 */
@NullMarked
package org.callout.dispatch.reporting;

import org.jspecify.annotations.NullMarked;
