package org.callout.dispatch.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.dispatch.learning.History;
import org.callout.geo.match.Candidate;
import org.callout.geo.policy.Hindrance;

/**
 * People near a scene, as the policy judges them.
 *
 * @param admitted who may be asked, nearest or fairest first
 * @param refused who may not, nearest first
 * @param histories of all of them
 * @param wishing who would like to be asked
 */
record Judged(List<Candidate> admitted, List<Refused> refused, Map<UUID, History> histories, Set<UUID> wishing) {

    private static final Comparator<Candidate> NEAREST_FIRST =
            Comparator.comparing(Candidate::distance).thenComparing(Candidate::responderId);

    Judged(List<Candidate> admitted, List<Refused> refused, Map<UUID, History> histories) {
        this(admitted, refused, histories, Set.of());
    }

    /** The same people with those first who would like to be asked, in the order that they have among themselves. */
    Judged withFirst(Set<UUID> wishes) {
        List<Candidate> ordered = Stream.concat(
                        admitted.stream().filter(one -> wishes.contains(one.responderId())),
                        admitted.stream().filter(one -> !wishes.contains(one.responderId())))
                .toList();
        return new Judged(ordered, refused, histories, wishes);
    }

    /** These and others, nearest first; who is among both counts once. */
    Judged with(Judged others) {
        Map<UUID, History> all = new HashMap<>(histories);
        all.putAll(others.histories);
        return new Judged(
                together(admitted, others.admitted, Function.identity()),
                together(refused, others.refused, Refused::candidate),
                all,
                wishing);
    }

    private static <T> List<T> together(List<T> some, List<T> others, Function<T, Candidate> candidate) {
        Map<UUID, T> each = new HashMap<>();
        Stream.concat(some.stream(), others.stream())
                .forEach(one -> each.put(candidate.apply(one).responderId(), one));
        return each.values().stream()
                .sorted(Comparator.comparing(one -> candidate.apply(one), NEAREST_FIRST))
                .toList();
    }

    /** How many of those who may be asked would like to be. */
    int wishesHeard() {
        return (int) admitted.stream()
                .filter(one -> wishing.contains(one.responderId()))
                .count();
    }

    /**
     * Somebody who may not be asked.
     *
     * @param why at least one reason
     */
    record Refused(Candidate candidate, Set<Hindrance> why) {}

    /** Of all of them, by responder. */
    Map<UUID, String> names() {
        return histories.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, known -> known.getValue().displayName()));
    }

    History historyOf(Candidate candidate) {
        return histories.getOrDefault(candidate.responderId(), History.NONE);
    }
}
