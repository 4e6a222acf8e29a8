/**
 * The assignment: an accepted role with its progress, kept as history. It knows the alert it grew from and the callout,
 * nothing above. The story starts with {@link org.callout.dispatch.assignment.AssignmentLife}.
 */
@NullMarked
package org.callout.dispatch.assignment;

import org.jspecify.annotations.NullMarked;
