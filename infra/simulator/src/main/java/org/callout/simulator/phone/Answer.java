package org.callout.simulator.phone;

/** What a volunteer does about an alert. */
enum Answer {
    ACCEPT,
    DECLINE,
    SILENCE
}
