/**
 * Who looks after an AED, and how they hear that their device has left its cabinet. Called by {@code aed} within the
 * transaction that changes a device's condition; knows the platform and {@code geo}'s words for conditions. The story starts
 * with {@link org.callout.dispatch.guardian.Notices}.
 */
@NullMarked
package org.callout.dispatch.guardian;

import org.jspecify.annotations.NullMarked;
