/**
 * The whole story tried as its users would, faults included, on production jars and real browsers. It calls the services only
 * through their API and pages. The story starts at one real call, end to end.
 */
@NullMarked
package org.callout.acceptance;

import org.jspecify.annotations.NullMarked;
