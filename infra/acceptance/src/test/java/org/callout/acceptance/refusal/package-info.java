/**
 * Bad input at both services: a problem that names the field, and nothing left of the request. Uses the world only. The story
 * starts with {@link org.callout.acceptance.refusal.BadInputTest}.
 */
@NullMarked
package org.callout.acceptance.refusal;

import org.jspecify.annotations.NullMarked;
