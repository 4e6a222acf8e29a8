package org.callout.geo.policy;

import java.util.UUID;

/**
 * A policy as it was published once: the same id and version mean the same terms for ever.
 *
 * @param id of the policy through all its versions
 * @param version from 1
 */
public record VersionedPolicy(UUID id, int version, AlertingPolicy terms) {

    public VersionedPolicy {
        if (version < 1) throw new IllegalArgumentException("version must be >= 1, was " + version);
    }

    /** Whether it is the very same version of the same policy. */
    public boolean isSameAs(VersionedPolicy other) {
        return id.equals(other.id) && version == other.version;
    }
}
