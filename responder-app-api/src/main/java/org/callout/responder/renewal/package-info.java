/**
 * What a member has to renew: qualifications and memberships that end, and a code of conduct that has changed. All of it is
 * rows with a time, worked off a few hundred at once, by any number of replicas.
 * It may call accounts, memberships, organisations and the gateway.
 * Start with {@link org.callout.responder.renewal.Renewals}.
 */
@NullMarked
package org.callout.responder.renewal;

import org.jspecify.annotations.NullMarked;
