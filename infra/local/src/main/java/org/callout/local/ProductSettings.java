package org.callout.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where the built product is.
 *
 * @param programs one folder a program, as the commands build them
 * @param state the run's own; nothing else may use it
 * @param postgresHome holds bin/postgres
 */
public record ProductSettings(Path checkout, Path programs, Path state, String postgresHome) {

    /**
     * Reads the variables that the commands in infra/ set.
     *
     * @throws LocalStackException naming the variable that is missing
     */
    public static ProductSettings from(Map<String, String> environment) {
        return new ProductSettings(
                Path.of(require(environment, "CALLOUT_ROOT")),
                Path.of(require(environment, "CALLOUT_PROGRAMS")),
                Path.of(require(environment, "CALLOUT_STATE")),
                require(environment, "PG_HOME"));
    }

    /**
     * What the build that runs the calling test has packaged before it.
     *
     * @param module of the test, such as {@code infra/acceptance}; the state is kept below it and begins empty
     */
    public static ProductSettings ofBuild(String module) throws IOException {
        return ofBuild(module, "stack");
    }

    /** The same with a state of that name, for who needs one beside the others. */
    public static ProductSettings ofBuild(String module, String name) throws IOException {
        Path checkout = findCheckout();
        Path state = checkout.resolve(module).resolve("target").resolve(name);
        ProductStack.stopLeftovers(state);
        BuiltPrograms.clear(state);
        Path programs = BuiltPrograms.gather(checkout, state.resolve("programs/built"));
        return new ProductSettings(checkout, programs, state, require(System.getenv(), "PG_HOME"));
    }

    /** The source tree that the working directory lies in. */
    public static Path findCheckout() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isExecutable(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow();
    }

    private static String require(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new LocalStackException(name + " is not set: start with the commands in infra/");
        }
        return value;
    }
}
