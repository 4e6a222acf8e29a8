package org.callout.responder.readiness;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a volunteer wants to be asked for; absent is no wish. The organisation's policy holds beside it, and the stricter counts.
 *
 * @param kinds null for every kind
 * @param maxDistanceMetres from where they are to the place, as the crow flies
 * @param alertsPerWeek of all kinds together, in any 7 days
 */
public record CallWishes(
        @Nullable Set<CallKind> kinds,
        @Nullable Integer maxDistanceMetres,
        @Nullable Integer alertsPerWeek) {

    public static final CallWishes NONE = new CallWishes(null, null, null);
}
