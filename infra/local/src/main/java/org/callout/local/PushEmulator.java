package org.callout.local;

import java.util.List;
import java.util.Map;

/** Stands in for Firebase Cloud Messaging and for a provider of texts, calls and mails; see {@link org.callout.local.push}. */
final class PushEmulator implements Part {
    private static final String HEAP = "128m";

    private final Port port;
    private final Programs programs;
    private final Map<String, String> environment;

    /** @param environment where volunteers' answers go, and the secret that signs them; may be empty */
    PushEmulator(Port port, Programs programs, Map<String, String> environment) {
        this.port = port;
        this.programs = programs;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "fcm";
    }

    @Override
    public Command command() {
        // Without nodelay small answers wait 40 ms for the peer's delayed acknowledgement
        var options = List.of(
                "-Dsun.net.httpserver.nodelay=true",
                "-Dsun.net.httpserver.maxIdleConnections=1000",
                "-Dsun.net.httpserver.idleInterval=300");
        return programs.libraries(
                HEAP, environment, options, "org.callout.local.push.FcmEmulator", List.of("" + port.number()));
    }

    @Override
    public boolean answers() {
        return Web.isOk(port.url() + "/health");
    }
}
