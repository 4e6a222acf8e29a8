/**
 * Who is calling, read from the bearer token of any OIDC provider. It calls nobody. The story starts at
 * {@link org.callout.platform.identity.Caller}.
 */
@NullMarked
package org.callout.platform.identity;

import org.jspecify.annotations.NullMarked;
