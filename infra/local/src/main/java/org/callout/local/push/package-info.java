/**
 * An emulator of Firebase Cloud Messaging, near enough that the real Firebase Admin SDK cannot tell, with faults on
 * request and an ear for open phone pages. Stands alone: calls nobody, and is called over HTTP only.
 * The story starts at {@link org.callout.local.push.FcmEmulator}.
 */
@NullMarked
package org.callout.local.push;

import org.jspecify.annotations.NullMarked;
