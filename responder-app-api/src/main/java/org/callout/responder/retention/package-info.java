/**
 * How long personal data is kept: details of patients a day at most, alerts a month, positions a week.
 * It may call the database only, and it may run on every replica at once.
 * Start with {@link org.callout.responder.retention.Retention}.
 */
@NullMarked
package org.callout.responder.retention;

import org.jspecify.annotations.NullMarked;
