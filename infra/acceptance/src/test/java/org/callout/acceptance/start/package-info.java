/**
 * The first command of the README, run as a person does, and what is left of it afterwards. Depends on the built programs, on
 * nothing that already runs. The story starts with {@link org.callout.acceptance.start.RunTest}.
 */
@NullMarked
package org.callout.acceptance.start;

import org.jspecify.annotations.NullMarked;
