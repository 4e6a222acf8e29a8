package org.callout.responder.delivery;

import java.time.Duration;
import java.util.UUID;

/**
 * A push that is no alert.
 *
 * @param id by which the phone answers
 * @param token by which its channel knows the device
 */
record Probe(UUID id, Channel channel, String token, Purpose purpose) {

    /** What the phone makes of it. */
    enum Purpose {
        /** Shows that pushes come, and how fast an alert would be; worth nothing soon. */
        TEST("probe", Duration.ofSeconds(30)),
        /** Somebody would like to know how they are, and it may wait until the morning. */
        HOW_ARE_YOU("checkIn", Duration.ofHours(12)),
        /** Something of theirs ends within weeks. */
        ENDING("ending", Duration.ofDays(3));

        private final String key;
        private final Duration lives;

        Purpose(String key, Duration lives) {
            this.key = key;
            this.lives = lives;
        }

        /** Under which name the message carries the id. */
        String key() {
            return key;
        }

        Duration lives() {
            return lives;
        }

        boolean isUrgent() {
            return this == TEST;
        }
    }

    @Override
    public String toString() {
        return "Probe[id=" + id + ", channel=" + channel + ", purpose=" + purpose + "]";
    }
}
