package org.callout.geo.policy;

import org.callout.geo.match.Requirement;
import org.callout.geo.wave.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role that a policy wants filled.
 *
 * @param target how many are wanted
 * @param ceiling how many are taken at most
 * @param share how much of each wave is asked in this role, against the shares of the other roles; null: its target
 */
public record RoleRule(
        Role role,
        int target,
        int ceiling,
        Requirement requirement,
        @Nullable Integer share) {

    public RoleRule {
        if (share != null && share < 1) throw new IllegalArgumentException("share must be >= 1, was " + share);
    }

    /** Asked as often, against the other roles, as it is wanted. */
    public RoleRule(Role role, int target, int ceiling, Requirement requirement) {
        this(role, target, ceiling, requirement, null);
    }

    /** Its share where so many are wanted by now. */
    public int shareAt(int wanted) {
        return share == null ? wanted : share;
    }
}
