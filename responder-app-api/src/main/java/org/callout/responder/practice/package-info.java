/**
 * Training: an alert on one's own request, and campaigns by which an organisation lets its members practise once a year.
 * It may call alerts, which play dispatch in training, and callers.
 * Start with {@link org.callout.responder.practice.Practice}.
 */
@NullMarked
package org.callout.responder.practice;

import org.jspecify.annotations.NullMarked;
