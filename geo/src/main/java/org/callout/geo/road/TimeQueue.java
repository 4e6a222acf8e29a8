package org.callout.geo.road;

import java.util.Arrays;

/**
 * A binary heap of (milliseconds, node) pairs, each packed into one number so that nothing is allocated but the row of
 * numbers itself. A node may stand in it more than once; whoever takes it out knows which entry still counts.
 */
final class TimeQueue {

    private long[] heap = new long[1 << 12];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int millis, int node) {
        if (size == heap.length) heap = Arrays.copyOf(heap, 2 * size);
        long entry = (long) millis << 32 | node;
        int at = size++;
        while (at > 0 && heap[at - 1 >>> 1] > entry) {
            heap[at] = heap[at - 1 >>> 1];
            at = at - 1 >>> 1;
        }
        heap[at] = entry;
    }

    /** Takes out the entry with the fewest milliseconds: these in the upper half, the node in the lower. */
    long take() {
        long first = heap[0];
        long last = heap[--size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && heap[child + 1] < heap[child]) child++;
            if (heap[child] >= last) break;
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return first;
    }

    static int millis(long entry) {
        return (int) (entry >>> 32);
    }

    static int node(long entry) {
        return (int) entry;
    }
}
