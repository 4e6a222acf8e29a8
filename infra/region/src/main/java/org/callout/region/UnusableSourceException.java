package org.callout.region;

/** Something about the files that the person who named them must know; its message is all that they are shown. */
final class UnusableSourceException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableSourceException(String message) {
        super(message);
    }
}
