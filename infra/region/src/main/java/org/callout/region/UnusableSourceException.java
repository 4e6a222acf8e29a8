package org.callout.region;

/** Something about the files that the person who named them must know. */
final class UnusableSourceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    UnusableSourceException(String why) {
        super(why);
        this.why = why;
    }

    /** One line: all that they are shown. */
    String why() {
        return why;
    }
}
