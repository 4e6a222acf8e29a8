package org.callout.local;

import java.util.Map;

/** One of our two services, as its production jar. */
final class Service implements Part {
    /** As the images have of 512 MB. With what a JVM needs beside it, under 512 MB resident. */
    private static final String HEAP = "256m";

    private final String name;
    private final Port port;
    private final Programs programs;
    private final Map<String, String> environment;

    Service(String name, Port port, Programs programs, Map<String, String> environment) {
        this.name = name;
        this.port = port;
        this.programs = programs;
        this.environment = environment;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Command command() {
        return programs.service(name, HEAP, environment);
    }

    @Override
    public boolean answers() {
        return Web.isOk(port.url() + "/q/health/ready");
    }

    @Override
    public boolean isRestarted() {
        return true;
    }
}
