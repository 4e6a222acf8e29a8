package org.callout.dispatch.assignment;

import java.util.Collection;
import java.util.UUID;

/**
 * The code by which a caller knows the responder at the door: four digits, since digits are said and understood in every
 * language and over any telephone. It guards nothing: who is at the door is known by it, not what they may do.
 */
public final class IdentityCode {

    private static final int CODES = 10_000;

    private IdentityCode() {}

    /** Drawn from the random part of the assignment's id; another one where it is taken at this callout. */
    public static String of(UUID assignmentId, Collection<String> taken) {
        int drawn = (int) Math.floorMod(assignmentId.getLeastSignificantBits(), (long) CODES);
        for (int code = drawn; code < drawn + CODES; code++) {
            String digits = "%04d".formatted(code % CODES);
            if (!taken.contains(digits)) return digits;
        }
        throw new IllegalStateException("more than " + CODES + " people are assigned");
    }
}
