package org.callout.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to execute.
 *
 * @param environment added to what this process has
 * @param user the account to run as, or null for one's own
 */
record Command(
        List<String> words,
        Map<String, String> environment,
        Path directory,
        @Nullable String user) {
    /** {@code both}: JVMs optimise as they do where they run for weeks, for whoever measures that. */
    private static final String COMPILERS = "CALLOUT_COMPILERS";

    /** Whether JVMs compile with C2, too, and so take more memory for code. */
    static boolean optimises() {
        return "both".equals(System.getenv(COMPILERS));
    }

    Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** A JVM like this one, with its own small heap. Serial collection and few threads: two cores serve everything. */
    static Command java(Path directory, Map<String, String> environment, String heap, List<String> rest) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx" + heap, "-Xss512k", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        // C1 alone: the optimising compiler takes as much of a small machine as the calls do, for as long as anybody
        // tries them
        if (!optimises()) {
            words.add("-XX:TieredStopAtLevel=1");
        }
        words.addAll(rest);
        // Else glibc gives each thread an arena, and a JVM of many threads tens of megabytes to nobody
        var frugal = new HashMap<>(Map.of("MALLOC_ARENA_MAX", "2"));
        frugal.putAll(environment);
        return new Command(words, frugal, directory, null);
    }
}
