/**
 * Plumbing both services stand on, split by meaning: outbox, messaging, problem, id, time and identity. It knows Quarkus and
 * no word of dispatching; the services call it, it calls none of them. The story starts in {@code outbox}.
 */
@NullMarked
package org.callout.platform;

import org.jspecify.annotations.NullMarked;
