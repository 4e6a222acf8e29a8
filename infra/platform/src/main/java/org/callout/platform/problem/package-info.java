/**
 * What a request is told when it cannot be done: RFC 9457 problem details that name the field, and never an internal. Resources
 * throw {@link org.callout.platform.problem.Problems}; validation, JSON, limits, identity and outages are put into words here.
 * The story starts at {@link org.callout.platform.problem.Problems}.
 */
@NullMarked
package org.callout.platform.problem;

import org.jspecify.annotations.NullMarked;
