package org.callout.platform.messaging;

/** A message that is not what its topic promises. Its text tells what is wrong, never what the message says. */
final class UnreadableMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableMessageException(String wrong) {
        super(wrong);
    }
}
