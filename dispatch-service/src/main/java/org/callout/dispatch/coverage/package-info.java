/**
 * Where help could be how soon, as areas in which nobody is found again. It calls nobody. The story starts at
 * {@link org.callout.dispatch.coverage.CoverageResource}.
 */
@NullMarked
package org.callout.dispatch.coverage;

import org.jspecify.annotations.NullMarked;
