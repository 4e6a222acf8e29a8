/**
 * The volunteers’ side: accounts, availability, positions, the alert inbox, replies and the deliveries to their phones. It
 * calls platform, and knows dispatch-service only through the contracts. The story starts where an alert arrives.
 */
@NullMarked
package org.callout.responder;

import org.jspecify.annotations.NullMarked;
