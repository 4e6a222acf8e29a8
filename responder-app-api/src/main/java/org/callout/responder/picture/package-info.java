/**
 * Pictures: the volunteer's portrait for their identity card, and photos of AED sites for whoever fetches the device. They
 * are read by what they contain, never by what they are called, and kept small, as plain JPEG without anything that the
 * camera wrote into them. It may call callers and assignments. The story starts with
 * {@link org.callout.responder.picture.Pictures}.
 */
@NullMarked
package org.callout.responder.picture;

import org.jspecify.annotations.NullMarked;
