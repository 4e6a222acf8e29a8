/**
 * The pool of database connections, where its ready-made settings do not suffice.
 * It calls nobody; Quarkus asks it for the pool that everything else is given.
 * Start with {@link org.callout.responder.database.ImpatientPool}.
 */
@NullMarked
package org.callout.responder.database;

import org.jspecify.annotations.NullMarked;
