package org.callout.responder.desk;

import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;

/**
 * Whoever decides at the desk.
 *
 * @param subject of their token
 * @param maySecond whether their approval may be the one that lets somebody treat patients
 */
record Staff(String organisation, String subject, String name, boolean maySecond) {

    static Staff of(Caller caller) {
        return new Staff(
                caller.getOrganisation(),
                caller.subject(),
                caller.displayName(),
                caller.has(Roles.CLINICAL_LEAD) || caller.has(Roles.ADMIN));
    }
}
