package org.callout.local.push;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Something that shall go wrong.
 *
 * @param kind what
 * @param token a regular expression of the tokens concerned
 * @param probability of each message to be hit, 0 to 1
 * @param count how many messages at most; 0 is no limit
 * @param millis how late, for SLOW
 * @param retryAfterSeconds told with QUOTA_EXCEEDED and UNAVAILABLE; 0 says nothing
 */
record Fault(Kind kind, Pattern token, double probability, int count, int millis, int retryAfterSeconds) {
    private static final int MOST_MILLIS = 120_000;

    /** What can go wrong: three refusals, a late answer, and a yes after which nothing arrives. */
    enum Kind {
        UNREGISTERED,
        QUOTA_EXCEEDED,
        UNAVAILABLE,
        SLOW,
        LOSS
    }

    Fault {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be 0 to 1, was " + probability);
        }
        if (count < 0 || millis < 0 || millis > MOST_MILLIS || retryAfterSeconds < 0) {
            throw new IllegalArgumentException("count, millis (at most 120000) and retryAfterSeconds must be >= 0");
        }
    }

    /** As asked for over HTTP. */
    static Fault of(String kind, String token, double probability, int count, int millis, int retryAfterSeconds) {
        try {
            return new Fault(Kind.valueOf(kind), Pattern.compile(token), probability, count, millis, retryAfterSeconds);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("token is no regular expression: " + e.getDescription(), e);
        }
    }
}
