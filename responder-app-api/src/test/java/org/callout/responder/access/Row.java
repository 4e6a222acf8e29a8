package org.callout.responder.access;

import java.util.function.Function;

/**
 * One operation and whom it is for.
 *
 * @param operation method and path as the contract writes them
 * @param access whom it is for
 * @param path where this owner's is
 * @param body what is sent, as JSON; nothing for an empty one
 * @param allowed the status for whoever is allowed
 */
record Row(String operation, Access access, Function<Owned, String> path, String body, int allowed) {

    /** An operation whose path names nothing of the owner's. */
    static Row of(String operation, Access access, String body, int allowed) {
        return new Row(operation, access, owned -> pathOf(operation), body, allowed);
    }

    /** An operation on something of the owner's, whose id stands for {@code {id}} in the path. */
    static Row on(String operation, Access access, Function<Owned, Object> id, String body, int allowed) {
        return new Row(
                operation,
                access,
                owned -> pathOf(operation)
                        .replaceFirst("\\{(id|alertId)}", id.apply(owned).toString()),
                body,
                allowed);
    }

    /** The same operation where the rest of the path is filled with this. */
    Row with(String placeholder, String value) {
        return new Row(
                operation, access, owned -> path.apply(owned).replace("{" + placeholder + "}", value), body, allowed);
    }

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    private static String pathOf(String operation) {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    @Override
    public String toString() {
        return operation;
    }
}
