/**
 * Who uses this service, and how much: API clients and staff, as their tokens say. What they may do is the OIDC provider's to
 * say; here it is only noted who has been seen, off the way of their requests, and how much one client may ask for in a
 * minute. It calls nobody. The story starts with {@link org.callout.dispatch.usage.UsageFilter}.
 */
@NullMarked
package org.callout.dispatch.usage;

import org.jspecify.annotations.NullMarked;
