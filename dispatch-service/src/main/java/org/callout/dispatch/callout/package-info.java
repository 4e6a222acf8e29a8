/**
 * The callout: one request for help at one place, the aggregate of the system, with the words that describe it.
 * Everything that decides about a callout does so under the lock of its row, taken through {@link
 * org.callout.dispatch.callout.Callouts}. The story starts with {@link org.callout.dispatch.callout.Callout}; this room
 * calls nobody but the platform.
 */
@NullMarked
package org.callout.dispatch.callout;

import org.jspecify.annotations.NullMarked;
