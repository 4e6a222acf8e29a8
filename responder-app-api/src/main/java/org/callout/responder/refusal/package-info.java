/**
 * What a volunteer can be refused, by name: the phone says it in the volunteer's language, and so can any other app. It knows nobody
 * but the platform; any room may refuse. Start with {@link org.callout.responder.refusal.Refusal}.
 */
@NullMarked
package org.callout.responder.refusal;

import org.jspecify.annotations.NullMarked;
