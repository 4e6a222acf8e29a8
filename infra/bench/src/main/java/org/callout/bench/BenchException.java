package org.callout.bench;

/** The measurement could not be made; the message says why in one line. */
final class BenchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BenchException(String message) {
        super(message);
    }
}
