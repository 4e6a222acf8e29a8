package org.callout.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment asks for.
 *
 * @param checkout the root of the source tree
 * @param programs what was built from it
 * @param region a folder with region.json, an OSM extract, AEDs and a base map
 */
record Settings(Map<String, String> environment, Path checkout, Path stateFolder, Programs programs, Path region) {
    /** Reads the variables that the commands in infra/ set. */
    static Settings from(Map<String, String> environment) {
        var checkout = Path.of(require(environment, "CALLOUT_ROOT"));
        var region = Optional.ofNullable(environment.get("CALLOUT_DATA_DIR"))
                .map(Path::of)
                .orElse(checkout.resolve("infra/local/data/liechtenstein"));
        return new Settings(
                environment,
                checkout,
                Path.of(require(environment, "CALLOUT_STATE")),
                new Programs(Path.of(require(environment, "CALLOUT_PROGRAMS"))),
                region.toAbsolutePath());
    }

    /** The variable's value, if somebody set it to something. */
    Optional<String> find(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    Port port(String variable, int usual) {
        return Port.from(environment, variable, usual);
    }

    Path postgresHome() {
        return Path.of(require(environment, "PG_HOME"));
    }

    private static String require(Map<String, String> environment, String variable) {
        var value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new LocalStackException(variable + " is not set: start with infra/run or infra/test.");
        }
        return value;
    }
}
