package org.callout.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the built product is.
 *
 * @param programs one folder a program, as the commands build them
 * @param state the run's own; nothing else may use it
 * @param postgresHome holds bin/postgres
 */
public record ProductSettings(Path checkout, Path programs, Path state, String postgresHome) {

    /** Reads the variables that the commands in infra/ set. */
    public static ProductSettings from(Map<String, String> environment) {
        return new ProductSettings(
                Path.of(require(environment, "CALLOUT_ROOT")),
                Path.of(require(environment, "CALLOUT_PROGRAMS")),
                Path.of(require(environment, "CALLOUT_STATE")),
                require(environment, "PG_HOME"));
    }

    private static String require(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new LocalStackException(name + " is not set: start with the commands in infra/");
        }
        return value;
    }
}
