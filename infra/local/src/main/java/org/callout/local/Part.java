package org.callout.local;

import java.time.Duration;

/** One process of the local stack. */
interface Part {
    /** A short word, also the name of its log and its pid file. */
    String name();

    /** What must exist before the process starts, such as a data directory. */
    default void prepare() {}

    Command command();

    /** Whether it does its work now; asked again and again until it says so. */
    boolean answers();

    /** What it must hold before others use it, such as databases or topics. */
    default void furnish() {}

    /** How it is asked to stop. */
    default Signal stopSignal() {
        return Signal.TERM;
    }

    /** How long it may take to answer for the first time. */
    default Duration patience() {
        return Duration.ofMinutes(2);
    }

    /** Whether it is started again when it dies, as operations would; otherwise its death ends everything. */
    default boolean isRestarted() {
        return false;
    }

    /** A request to stop, by its POSIX name. */
    enum Signal {
        TERM,
        INT
    }
}
