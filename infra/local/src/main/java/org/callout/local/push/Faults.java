package org.callout.local.push;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** The faults in force. Thread-safe. */
final class Faults {
    private final RandomGenerator random;
    private volatile List<Armed> armed = List.of();

    Faults(RandomGenerator random) {
        this.random = random;
    }

    /** Replaces those in force; an empty list ends all. */
    void replace(List<Fault> faults) {
        armed = faults.stream()
                .map(fault -> new Armed(fault, new AtomicInteger()))
                .toList();
    }

    /** What happens to a message to this token: late and lost at once is possible, two refusals are not. */
    List<Fault> drawFor(String token) {
        var drawn = new ArrayList<Fault>();
        Set<Fault.Kind> kinds = EnumSet.noneOf(Fault.Kind.class);
        for (var each : armed) {
            if (!kinds.contains(each.fault.kind()) && each.hits(token, random)) {
                kinds.add(each.fault.kind());
                drawn.add(each.fault);
            }
        }
        return drawn;
    }

    private record Armed(Fault fault, AtomicInteger hits) {
        boolean hits(String token, RandomGenerator random) {
            return fault.token().matcher(token).matches()
                    && random.nextDouble() < fault.probability()
                    && (fault.count() == 0 || hits.getAndIncrement() < fault.count());
        }
    }
}
