package org.callout.responder.document;

/** A document with its content as it is stored. */
record SealedDocument(Document document, Sealed sealed) {}
