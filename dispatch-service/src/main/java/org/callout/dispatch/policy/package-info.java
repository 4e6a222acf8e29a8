/**
 * The alerting policies of organisations: kept as versions of which a published one never changes, and handed to whoever
 * decides about a callout. What a policy means is {@code geo}'s; here it is stored, chosen from and served. Decisions,
 * views and dry runs call {@link org.callout.dispatch.policy.PolicyBook}, where the story starts; this room calls the
 * callout and the platform.
 */
@NullMarked
package org.callout.dispatch.policy;

import org.jspecify.annotations.NullMarked;
