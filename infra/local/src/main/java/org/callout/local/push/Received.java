package org.callout.local.push;

/**
 * A message that was taken.
 *
 * @param sequence 1, 2, 3, … in order of arrival
 * @param arrivedAtMicros when the whole request was read, microseconds since 1970
 * @param target the token, or the topic or condition
 * @param message the message as sent, JSON
 * @param lost whether it was silently lost after that
 */
record Received(long sequence, long arrivedAtMicros, String target, String message, boolean lost) {
    /** About what it takes in memory. */
    int bytes() {
        return 200 + target.length() + message.length();
    }
}
