/**
 * Alerting policies: who may be asked for what, how many, how fast, and when nobody may be asked at all. Pure data and
 * rules, without database or clock; it knows the words of the callout and nothing else. The story starts with {@link
 * org.callout.dispatch.policy.DefaultPolicies}.
 */
@NullMarked
package org.callout.dispatch.policy;

import org.jspecify.annotations.NullMarked;
