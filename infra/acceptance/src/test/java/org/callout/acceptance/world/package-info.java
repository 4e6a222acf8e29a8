/**
 * One running product and the people around it: towns with their control rooms, volunteers with their phones, and what can be
 * seen from outside. Speaks to the services through their APIs alone; databases and Kafka are read only to know when something
 * has arrived. The story starts with {@link org.callout.acceptance.world.World}.
 */
@NullMarked
package org.callout.acceptance.world;

import org.jspecify.annotations.NullMarked;
