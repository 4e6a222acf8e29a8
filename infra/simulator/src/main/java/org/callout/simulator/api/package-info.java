/**
 * The HTTP addresses that the simulator calls and no others: both services, the token issuer, the push emulator. It knows
 * the published language as far as a phone and a coordinator need it. The story starts with {@link
 * org.callout.simulator.api.ResponderApi}.
 */
@NullMarked
package org.callout.simulator.api;

import org.jspecify.annotations.NullMarked;
