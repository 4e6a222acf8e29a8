package org.callout.geo.osm;

import java.util.Arrays;

/** A list of longs that grows; boxed ones would take five times the memory. */
final class Longs {

    private long[] values = new long[1024];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    long[] sortedDistinct() {
        return Arrays.stream(values, 0, size).sorted().distinct().toArray();
    }
}
