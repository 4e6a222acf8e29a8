package org.callout.responder.account;

/** How a volunteer can be written to. */
public enum ContactKind {
    EMAIL,
    PHONE
}
