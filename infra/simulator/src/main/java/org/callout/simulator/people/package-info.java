/**
 * Who the demo volunteers are: names, languages, homes, memberships and qualifications, always the same for the same seed.
 * Depends on nothing but geo. The story starts with {@link
 * org.callout.simulator.people.Population}.
 */
@NullMarked
package org.callout.simulator.people;

import org.jspecify.annotations.NullMarked;
