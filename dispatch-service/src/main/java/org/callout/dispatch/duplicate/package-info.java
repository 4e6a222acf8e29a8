/**
 * Which callouts may be about one collapse. It only suspects: a coordinator decides. It knows callouts as rows and geo, and
 * nothing of who is alerted. The story starts with {@link org.callout.dispatch.duplicate.SuspectedDuplicates}.
 */
@NullMarked
package org.callout.dispatch.duplicate;

import org.jspecify.annotations.NullMarked;
