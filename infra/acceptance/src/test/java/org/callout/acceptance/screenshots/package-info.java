/**
 * Takes the README's pictures from the pages of a running Callout. No part of the tests: {@code infra/screenshots} asks for
 * it by name. The story starts with {@link org.callout.acceptance.screenshots.Screenshots}.
 */
@NullMarked
package org.callout.acceptance.screenshots;

import org.jspecify.annotations.NullMarked;
