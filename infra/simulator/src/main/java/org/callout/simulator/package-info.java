/**
 * Demo volunteers: seeds a fresh installation with AEDs and people, then plays the phones of some of them, so that the map
 * lives. It calls the services' public APIs as any phone or coordinator does, and nothing else. The story starts with
 * {@link org.callout.simulator.Simulator}.
 */
@NullMarked
package org.callout.simulator;

import org.jspecify.annotations.NullMarked;
