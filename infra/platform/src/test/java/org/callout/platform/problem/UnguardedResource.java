package org.callout.platform.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource whose author forgot to say who may call it. */
@Path("/unguarded")
public class UnguardedResource {

    @GET
    public String get() {
        return "a secret";
    }
}
