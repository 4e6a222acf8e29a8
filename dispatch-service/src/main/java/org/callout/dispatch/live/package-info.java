/**
 * What a coordinator's page is told as it happens. Every replica reads what callouts tell with a group of its own, so that each
 * page hears everything wherever it is connected, and looks up where the engaged are; what a page may see is decided here, by the
 * organisation of its caller. Calls nobody but the platform; the story starts with {@link org.callout.dispatch.live.LiveResource} and
 * {@link org.callout.dispatch.live.LiveFeed}.
 */
@NullMarked
package org.callout.dispatch.live;

import org.jspecify.annotations.NullMarked;
