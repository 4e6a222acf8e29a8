package org.callout.platform.lockout;

import org.callout.platform.identity.Worker;

/**
 * The way into a service of one person, or one system, of one organisation.
 *
 * @param who the provider's name of them
 */
record Door(String organisation, Worker.Kind kind, String who) {

    static Door of(Worker worker) {
        return new Door(worker.organisation(), worker.kind(), worker.id());
    }
}
