/**
 * The open page's live feed: server-sent events with what the inbox has, as soon as it has it.
 * It may call alerts; every replica hears all changes with a consumer group of its own, and a change is streamed only once
 * the inbox row has it, whichever replica consumed it.
 * Start with {@link org.callout.responder.stream.StreamResource}.
 */
@NullMarked
package org.callout.responder.stream;

import org.jspecify.annotations.NullMarked;
