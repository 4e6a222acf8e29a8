package org.callout.geo.wave;

/**
 * One role of a callout as it stands now.
 *
 * @param target how many are wanted; at least 1
 * @param ceiling how many are allowed; not below the target
 * @param assigned how many have accepted and are not withdrawn
 * @param open alerts for this role that wait for an answer
 */
public record Need(Role role, int target, int ceiling, int assigned, int open) {

    public Need {
        if (target < 1 || ceiling < target || assigned < 0 || open < 0) {
            throw new IllegalArgumentException("impossible need: target " + target + ", ceiling " + ceiling
                    + ", assigned " + assigned + ", open " + open);
        }
    }

    /** How many are still wanted. */
    int missing() {
        return Math.max(0, target - assigned);
    }
}
