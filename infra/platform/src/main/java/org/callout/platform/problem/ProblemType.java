package org.callout.platform.problem;

import java.net.URI;

/** Which refusal it is, for programs: the {@code type} of a problem (RFC 9457). To be an enum. */
public interface ProblemType {

    /** As published: it stays, whatever the words beside it become. */
    String name();

    /** The published type. */
    default URI uri() {
        return URI.create("urn:callout:problem:" + name());
    }
}
