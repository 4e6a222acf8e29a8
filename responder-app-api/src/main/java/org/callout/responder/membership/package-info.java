/**
 * What an organisation has granted a volunteer: membership, tier and verified qualifications.
 * It may call nothing; each organisation grants, suspends and expires its own.
 * Start with {@link org.callout.responder.membership.Membership}, part of the responder's aggregate.
 */
@NullMarked
package org.callout.responder.membership;

import org.jspecify.annotations.NullMarked;
