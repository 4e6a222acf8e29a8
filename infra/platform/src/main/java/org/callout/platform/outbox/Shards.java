package org.callout.platform.outbox;

import java.util.List;
import java.util.stream.IntStream;

/** How the outbox is divided among relays: all facts of one key are in one shard, and one relay at a time works on it. */
final class Shards {

    /** Sixteen shards let sixteen replicas work at once; the number is part of the table. */
    static final int COUNT = 16;

    static final List<Integer> ALL = IntStream.range(0, COUNT).boxed().toList();

    private Shards() {}

    static int of(String key) {
        return Math.floorMod(key.hashCode(), COUNT);
    }
}
