/**
 * Care that repeats: a series of visits, each of which becomes a care request of its own some time before it. It knows intake
 * and closing, and of who is asked only the names of those who come. The story starts with {@link org.callout.dispatch.series.SeriesResource}.
 */
@NullMarked
package org.callout.dispatch.series;

import org.jspecify.annotations.NullMarked;
