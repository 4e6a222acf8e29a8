package org.callout.responder.telephone;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a volunteer's telephone is told of alerts.
 *
 * @param confirmed whether there is a number that is proven to be theirs; without it nothing is told
 */
@Schema(name = "TelephoneView")
record TelephoneView(boolean confirmed, boolean sms, boolean voice) {}
