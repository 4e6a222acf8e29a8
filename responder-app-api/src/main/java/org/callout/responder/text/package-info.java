/**
 * What the service itself writes to a volunteer, in the volunteer's language: texts, calls, mails.
 * It may call nobody. A language is one file of messages beside {@link org.callout.responder.text.Texts}.
 * Start with {@link org.callout.responder.text.Texts#in}.
 */
@NullMarked
package org.callout.responder.text;

import org.jspecify.annotations.NullMarked;
