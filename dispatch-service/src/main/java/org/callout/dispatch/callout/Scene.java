package org.callout.dispatch.callout;

import java.time.Instant;
import java.util.List;
import org.callout.geo.policy.Hazard;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the safety of the place.
 *
 * @param state whether anybody has looked
 * @param hazards what was seen; empty unless {@code state} is {@link State#HAZARD}
 * @param source who said so; null when not told
 * @param at when it was said; null when not told
 */
public record Scene(
        State state,
        List<Hazard> hazards,
        @Nullable String source,
        @Nullable Instant at) {

    /** Nobody has said anything about the scene. */
    public static final Scene UNKNOWN = new Scene(State.UNKNOWN, List.of(), null, null);

    public Scene {
        hazards = List.copyOf(hazards);
    }

    /** How safe the scene is known to be. */
    public enum State {
        UNKNOWN,
        CLEARED,
        HAZARD
    }
}
