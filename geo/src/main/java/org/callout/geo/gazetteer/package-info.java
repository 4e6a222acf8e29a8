/**
 * Finds a place by what somebody says on the telephone: a street, a house, or a plus code, as it is typed and with the usual
 * slips. It knows the addresses of an extract and nothing of who asks. The story starts with {@link
 * org.callout.geo.gazetteer.Gazetteer}.
 */
@NullMarked
package org.callout.geo.gazetteer;

import org.jspecify.annotations.NullMarked;
