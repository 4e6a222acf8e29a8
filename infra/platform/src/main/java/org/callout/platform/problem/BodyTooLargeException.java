package org.callout.platform.problem;

import java.io.IOException;

/** A body turned out too long while it was read. An IOException, since a reader of JSON wraps all others. */
final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1;

    private final long limit;

    /** @param limit bytes that the body may have */
    BodyTooLargeException(long limit) {
        super("longer than " + limit + " bytes");
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
