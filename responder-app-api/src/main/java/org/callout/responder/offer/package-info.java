/**
 * What a volunteer may know of a callout before accepting: the offer, and the words it is told in.
 * It may call nothing; the rooms of alerts, assignments and deliveries build on it.
 * Start with {@link org.callout.responder.offer.Offer}: it has no field for place, address, patient or notes.
 */
@NullMarked
package org.callout.responder.offer;

import org.jspecify.annotations.NullMarked;
