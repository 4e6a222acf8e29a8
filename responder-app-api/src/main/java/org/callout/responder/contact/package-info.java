/**
 * Proof that a telephone number or an e-mail address is the volunteer's: a code is sent there and told back.
 * It may call accounts and the gateway. Nothing is sent to a contact that is not confirmed but the code itself.
 * Start with {@link org.callout.responder.contact.Confirmations}.
 */
@NullMarked
package org.callout.responder.contact;

import org.jspecify.annotations.NullMarked;
