/**
 * Whom an organisation has locked out of a service although their token is good: one of its staff, or one of its systems. Who
 * they are and what they may do stays the OIDC provider's to say; this is the door that an administrator can shut at once. It
 * calls nobody. The story starts with {@link org.callout.platform.lockout.LockoutFilter}.
 */
@NullMarked
package org.callout.platform.lockout;

import org.jspecify.annotations.NullMarked;
