package org.callout.simulator.people;

import java.util.List;

/**
 * What the demo organisation grants a volunteer.
 *
 * @param certificates empty while the membership is only applied for
 */
public record Membership(Standing standing, Tier tier, List<Certificate> certificates) {

    public Membership {
        certificates = List.copyOf(certificates);
    }
}
