package org.callout.dispatch.callout;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That the ambulance's crew was at the scene.
 *
 * @param arrivedAt since when
 * @param source what told so, such as a vehicle's status; null when not said
 * @param by whose word it is, by name
 * @param toldAt when they said so
 */
public record CrewArrival(Instant arrivedAt, @Nullable String source, String by, Instant toldAt) {

    /** Whether it says the same, whoever says it when. */
    public boolean saysAs(@Nullable CrewArrival other) {
        return other != null && arrivedAt.equals(other.arrivedAt) && Objects.equals(source, other.source);
    }
}
