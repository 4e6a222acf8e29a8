/**
 * Fills a fresh installation through the public APIs: AEDs first, then the demo volunteers, each as a person and a
 * coordinator would do it. What is already there stays, what is missing or differs is brought to the wished state. The
 * story starts with {@link org.callout.simulator.seeding.Seeder}.
 */
@NullMarked
package org.callout.simulator.seeding;

import org.jspecify.annotations.NullMarked;
