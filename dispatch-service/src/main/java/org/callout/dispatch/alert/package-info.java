/**
 * The alert: one request to one responder, and the engagement that binds a person to one callout at a time. It knows the
 * callout it belongs to, nothing above it. The story starts with {@link org.callout.dispatch.alert.AlertLife}.
 */
@NullMarked
package org.callout.dispatch.alert;

import org.jspecify.annotations.NullMarked;
