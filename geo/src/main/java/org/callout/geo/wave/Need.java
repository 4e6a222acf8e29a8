package org.callout.geo.wave;

/**
 * One role of a callout as it stands now.
 *
 * @param target how many are wanted; at least 1
 * @param ceiling how many are allowed; not below the target
 * @param assigned how many have accepted and are not withdrawn
 * @param open alerts for this role that wait for an answer
 * @param share how much of each wave is asked in this role, against the shares of the other roles; at least 1
 */
public record Need(Role role, int target, int ceiling, int assigned, int open, int share) {

    /** Asked as often, against the other roles, as it is wanted. */
    public Need(Role role, int target, int ceiling, int assigned, int open) {
        this(role, target, ceiling, assigned, open, target);
    }

    public Need {
        if (target < 1 || ceiling < target || assigned < 0 || open < 0 || share < 1) {
            throw new IllegalArgumentException("impossible need: target " + target + ", ceiling " + ceiling
                    + ", assigned " + assigned + ", open " + open + ", share " + share);
        }
    }

    /** How many are still wanted. */
    int missing() {
        return Math.max(0, target - assigned);
    }
}
