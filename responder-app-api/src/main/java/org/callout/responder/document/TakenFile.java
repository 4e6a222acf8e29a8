package org.callout.responder.document;

import java.util.UUID;

/** A file that was checked and encrypted under the id that it is going to have. */
record TakenFile(UUID id, CheckedFile file, Sealed sealed) {}
