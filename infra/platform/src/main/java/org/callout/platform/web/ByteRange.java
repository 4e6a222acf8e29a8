package org.callout.platform.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, as RFC 9110 section 14 asks for it.
 *
 * @param first offset of the first byte
 * @param last offset of the last byte, inclusive
 */
record ByteRange(long first, long last) {

    /** Eighteen digits fit a long. */
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** What a Range header leads to. */
    sealed interface Wanted {
        /** Nothing that has to be honoured: the header is absent, of another unit, or of several ranges. */
        record Whole() implements Wanted {}

        record Part(ByteRange range) implements Wanted {}

        /** The file has no byte of what is asked for. */
        record Unsatisfiable() implements Wanted {}
    }

    /** @param size of the file in bytes */
    static Wanted wanted(Optional<String> header, long size) {
        return header.map(SINGLE::matcher)
                .filter(Matcher::matches)
                .map(ends -> single(ends.group(1), ends.group(2), size))
                .orElseGet(Wanted.Whole::new);
    }

    long length() {
        return last - first + 1;
    }

    private static Wanted single(String from, String to, long size) {
        if (from.isEmpty() && to.isEmpty()) {
            return new Wanted.Whole();
        }
        if (from.isEmpty()) {
            return part(Math.max(0, size - Long.parseLong(to)), size - 1);
        }
        long first = Long.parseLong(from);
        if (!to.isEmpty() && Long.parseLong(to) < first) {
            return new Wanted.Whole();
        }
        return part(first, to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1));
    }

    private static Wanted part(long first, long last) {
        return first > last ? new Wanted.Unsatisfiable() : new Wanted.Part(new ByteRange(first, last));
    }
}
