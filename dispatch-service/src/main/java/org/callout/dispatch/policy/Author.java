package org.callout.dispatch.policy;

import org.callout.platform.identity.Caller;

/**
 * Whoever wrote or published something.
 *
 * @param subject the issuer's name for them, the same for ever
 * @param name as people call them
 */
record Author(String subject, String name) {

    static Author of(Caller caller) {
        return new Author(caller.subject(), caller.displayName());
    }
}
