package org.callout.dispatch.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** One order for what is sent in any order, so that the same request has the same fingerprint in every process. */
final class Canonical {

    private Canonical() {}

    /** Each value once, in the order of its declaration; nulls come first and are left for the validation to refuse. */
    static <E extends Enum<E>> List<E> inOrder(Collection<E> values) {
        return values.stream()
                .distinct()
                .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
                .toList();
    }
}
