package org.callout.dispatch.access;

import java.util.UUID;
import java.util.function.Function;

/**
 * One operation and whom it is for.
 *
 * @param operation method and path as the contract writes them
 * @param access whom it is for
 * @param path where that of this world is
 * @param body what is sent, as JSON with {@code ID} for a new id each time; nothing for an empty one
 * @param allowed the status for whoever is allowed
 */
record Row(String operation, Access access, Function<World, String> path, String body, int allowed) {

    /** An operation on nothing in particular, or on something that does not exist. */
    static Row of(String operation, Access access, String body, int allowed) {
        return on(operation, access, world -> UUID.randomUUID(), body, allowed);
    }

    /** An operation on something of the world, whose id stands for {@code {id}} in the path. */
    static Row on(String operation, Access access, Function<World, Object> id, String body, int allowed) {
        return new Row(
                operation,
                access,
                world -> pathOf(operation)
                        .replace("{id}", id.apply(world).toString())
                        .replace("{assignmentId}", UUID.randomUUID().toString()),
                body,
                allowed);
    }

    /** The same operation where the rest of the path is filled with this. */
    Row with(String placeholder, String value) {
        return new Row(
                operation, access, world -> path.apply(world).replace("{" + placeholder + "}", value), body, allowed);
    }

    /** The same operation with this query. */
    Row asking(String query) {
        return new Row(operation, access, world -> path.apply(world) + "?" + query, body, allowed);
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
