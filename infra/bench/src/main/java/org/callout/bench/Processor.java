package org.callout.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What processes take of the processors, as the system tells it. */
final class Processor {

    private Processor() {}

    /** Time used so far by name, that of a process's living children with it, and what the measurement itself took. */
    static Map<String, Duration> used(Map<String, Long> processes) {
        Map<String, Duration> used = new LinkedHashMap<>();
        processes.forEach((name, pid) -> ProcessHandle.of(pid).ifPresent(process -> used.put(name, family(process))));
        used.put("bench", own(ProcessHandle.current()));
        return used;
    }

    /** By name, what was used between two looks. */
    static Map<String, Duration> between(Map<String, Duration> before, Map<String, Duration> after) {
        Map<String, Duration> used = new LinkedHashMap<>();
        after.forEach((name, time) -> used.put(name, time.minus(before.getOrDefault(name, Duration.ZERO))));
        return used;
    }

    private static Duration family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(Processor::own)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration own(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
