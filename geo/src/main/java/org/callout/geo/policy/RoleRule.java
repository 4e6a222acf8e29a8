package org.callout.geo.policy;

import org.callout.geo.match.Requirement;
import org.callout.geo.wave.Role;

/**
 * A role that a policy wants filled.
 *
 * @param target how many are wanted
 * @param ceiling how many are taken at most
 */
public record RoleRule(Role role, int target, int ceiling, Requirement requirement) {}
