package org.callout.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The built programs: copies, so that a build may replace the originals while these run.
 *
 * @param folder named after the state of the sources, beside those of earlier states
 */
record Programs(Path folder) {
    /**
     * Deletes what was built from earlier states of the sources; nobody runs it once the state directory is claimed. Programs
     * that lie anywhere else than in the state's own folder have neighbours that are not ours: nothing is deleted there.
     */
    void forgetOthers(StateDirectory state) {
        var own = state.path().resolve("programs");
        var kept = folder.toAbsolutePath().normalize();
        if (!own.equals(kept.getParent())) {
            return;
        }
        try (var builds = Files.list(own)) {
            builds.filter(build -> !build.equals(kept)).forEach(StateDirectory::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program of this module's libraries: Kafka, the OIDC issuer, the FCM emulator. */
    Command libraries(
            String heap, Map<String, String> environment, List<String> options, String main, List<String> arguments) {
        var words = new ArrayList<>(options);
        // Logs of libraries are for the case that something breaks
        words.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                folder.resolve("local") + "/*",
                main));
        words.addAll(arguments);
        return Command.java(folder, environment, heap, words);
    }

    /** The production jar of one of the services. */
    Command service(String name, String heap, Map<String, String> environment) {
        return Command.java(
                folder.resolve(name),
                environment,
                heap,
                List.of(
                        "-XX:MaxMetaspaceSize=160m",
                        "-XX:MaxDirectMemorySize=64m",
                        "-XX:ReservedCodeCacheSize=" + (Command.optimises() ? "240m" : "64m"),
                        "-jar",
                        folder.resolve(name).resolve("quarkus-run.jar").toString()));
    }

    /** The program that prepares regions. */
    Command region(String heap, List<String> arguments) {
        var words = new ArrayList<>(List.of(
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                folder.resolve("region") + "/*",
                "org.callout.region.PrepareRegion"));
        words.addAll(arguments);
        return Command.java(Path.of("").toAbsolutePath(), Map.of(), heap, words);
    }

    /** The demo volunteers. */
    Command simulator(String heap, Map<String, String> environment) {
        return Command.java(
                folder,
                environment,
                heap,
                List.of(
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        folder.resolve("simulator") + "/*",
                        "org.callout.simulator.Simulator"));
    }
}
