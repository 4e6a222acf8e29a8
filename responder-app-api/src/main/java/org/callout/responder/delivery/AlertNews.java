package org.callout.responder.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.callout.responder.offer.CalloutKind;
import org.callout.responder.offer.Offer;
import org.jspecify.annotations.Nullable;

/**
 * What a device is told of an alert. There is nothing in it that a volunteer may not know before accepting,
 * whatever the state: the details are fetched by the page, with the volunteer's own token.
 *
 * @param sequence version of the callout; a device ignores news not above the last it had
 * @param state the alert's state by its published name
 * @param at when dispatch decided it
 * @param reason why it was withdrawn, by its published name; null where a coordinator wrote it in words of their own, since
 *     those may tell of the patient
 * @param practice whether nobody is in danger: a training alert, told as any other and marked as such
 * @param newHazard whether a danger is told that this volunteer did not know of
 * @param cause why somebody assigned must hear of it now, if not for a danger; null when they need not
 */
public record AlertNews(
        UUID alertId,
        UUID calloutId,
        UUID responderId,
        CalloutKind kind,
        long sequence,
        String state,
        Instant at,
        Offer offer,
        @Nullable String reason,
        boolean practice,
        boolean newHazard,
        @Nullable Cause cause) {

    /** What makes news of an assignment urgent, beside a danger. */
    public enum Cause {
        SCENE_MOVED,
        CHECK,
        MESSAGE
    }

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z_]*");

    /** How long a phone that cannot be reached is still told to stop ringing. */
    static final Duration CLOSING_NEWS_LIVES = Duration.ofMinutes(10);

    public AlertNews {
        reason = reason != null && NAME.matcher(reason).matches() ? reason : null;
    }

    /** Whether the phone is to ring: for an open alert only. */
    boolean rings() {
        return state.equals("OPEN");
    }

    /**
     * Whether somebody who may be on the way or there must hear of it now: a danger, another place, the question whether they
     * are all right, a message, or the end of their help.
     */
    boolean warns() {
        return ofDanger() || cause != null || state.equals("RELEASED");
    }

    /** Whether it tells of a danger at the scene. */
    boolean ofDanger() {
        return newHazard || "HAZARD".equals(reason);
    }

    /** Whether it only says what became of the volunteer's own answer. */
    boolean isVerdict() {
        return state.equals("DECLINED") || state.equals("ASSIGNED") && !ofDanger();
    }

    /**
     * Until when it is worth sending; nothing if it is not worth it at all. An open alert's news ends with the alert.
     * Expiry is no news: the phone counts down by itself and may still say yes.
     */
    Optional<Instant> worthSendingUntil(Instant now) {
        if (state.equals("EXPIRED")) {
            return Optional.empty();
        }
        var until = rings() ? offer.expiresAt() : at.plus(CLOSING_NEWS_LIVES);
        return Optional.of(until).filter(now::isBefore);
    }
}
