/**
 * Alerting policies: who may be asked for what, how many, how fast, and when nobody may be asked at all. Pure data and
 * rules, without database, clock or network, so that real cases can be replayed through any of them; it may call every
 * other room of planning and is called by none of them. The story starts with {@link
 * org.callout.geo.policy.AlertingPolicy}.
 */
@NullMarked
package org.callout.geo.policy;

import org.jspecify.annotations.NullMarked;
