/**
 * The local stack, each part a process of its own that a real server can replace: Kafka, the OIDC issuer, the FCM emulator
 * and the seeder. It calls the services only through their API. The story starts at {@code infra/run}.
 */
@NullMarked
package org.callout.local;

import org.jspecify.annotations.NullMarked;
