package org.callout.dispatch.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sets and maps in the order of their values, so that the same policy is always the same text; none for absent ones. */
final class InOrder {

    private InOrder() {}

    /** Keeps a null among the values, for validation to name it. */
    static <E extends Enum<E>> Set<E> set(@Nullable Collection<E> values) {
        if (values == null) return Set.of();
        Set<E> ordered = new LinkedHashSet<>();
        values.stream().sorted(Comparator.nullsFirst(Comparator.naturalOrder())).forEachOrdered(ordered::add);
        return Collections.unmodifiableSet(ordered);
    }

    static <K extends Enum<K>, V> Map<K, V> map(@Nullable Map<K, V> values) {
        return values == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
