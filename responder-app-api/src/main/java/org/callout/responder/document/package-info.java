/**
 * Photos and PDFs by which volunteers prove their qualifications to one organisation: checked by content, kept encrypted,
 * handed out as files only, and to nobody but the volunteer and the desk of that organisation.
 * It may call accounts and memberships; the desk calls it.
 * Start with {@link org.callout.responder.document.Documents}.
 */
@NullMarked
package org.callout.responder.document;

import org.jspecify.annotations.NullMarked;
