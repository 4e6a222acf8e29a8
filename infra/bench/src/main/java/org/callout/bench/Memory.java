package org.callout.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What processes keep in memory, as Linux tells it. */
final class Memory {

    private Memory() {}

    /**
     * MiB by name, shared pages divided among those who share them (PSS), a process's children with it: PostgreSQL is one
     * process a connection, and they share their cache.
     */
    static Map<String, Long> resident(Map<String, Long> processes) {
        Map<String, Long> resident = new LinkedHashMap<>();
        processes.forEach((name, pid) ->
                ProcessHandle.of(pid).ifPresent(process -> resident.put(name, familyKilobytes(process) / 1024)));
        return resident;
    }

    private static long familyKilobytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Memory::kilobytes)
                .sum();
    }

    private static long kilobytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
