package org.callout.geo.road;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntPredicate;

/**
 * The streets as one mode may use them: which junctions lead directly to a junction, in how many milliseconds and over how
 * many decimetres. Read backwards, since every search starts at the scene. All in one row of numbers, mapped from a file.
 *
 * <p>The file, 32-bit little-endian: format, nodes, edges, arcs, fastest metres per second (float); first arc of every node
 * and one more; (node, millis, decimetres) of every arc; (millis forward, millis backward) of every edge, {@link #CLOSED}
 * where it cannot be passed; one bit an edge, whether somebody beside it may be put on it.
 */
final class ModeNetwork {

    /** Of an edge's direction that cannot be passed. */
    static final int CLOSED = -1;

    private static final int HEADER = 5;
    private static final int ARC = 3;

    private final int nodes;
    private final int edges;
    private final double fastest;
    private final IntBuffer firstArc;
    private final IntBuffer arcs;
    private final IntBuffer passing;
    private final IntBuffer usable;

    private ModeNetwork(IntBuffer ints) {
        this.nodes = ints.get(1);
        this.edges = ints.get(2);
        int arcCount = ints.get(3);
        this.fastest = Float.intBitsToFloat(ints.get(4));
        this.firstArc = ints.slice(HEADER, nodes + 1);
        this.arcs = ints.slice(HEADER + nodes + 1, ARC * arcCount);
        this.passing = ints.slice(HEADER + nodes + 1 + ARC * arcCount, 2 * edges);
        this.usable = ints.slice(HEADER + nodes + 1 + ARC * arcCount + 2 * edges, words(edges));
    }

    /**
     * One edge between two junctions.
     *
     * @param forward milliseconds from base to adjacent node, or {@link #CLOSED}
     * @param backward milliseconds from adjacent node to base, or {@link #CLOSED}
     */
    record Edge(int base, int adjacent, int decimetres, int forward, int backward) {}

    /** Maps a file into memory until the arena is closed. */
    static ModeNetwork map(Path file, Arena arena) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            IntBuffer ints = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena)
                    .asByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asIntBuffer();
            if (ints.limit() < HEADER || ints.get(0) != RoadNetwork.FORMAT) {
                throw new IOException("roads of another format, import them again: " + file);
            }
            return new ModeNetwork(ints);
        }
    }

    /**
     * Writes such a file.
     *
     * @param edges by their number
     * @param usable whether somebody beside an edge may be put on it
     * @param fastest metres per second on the fastest of them
     */
    static void write(Path file, int nodes, Edge[] edges, IntPredicate usable, double fastest) throws IOException {
        int[] firstArc = new int[nodes + 1];
        for (Edge edge : edges) {
            if (edge.forward != CLOSED) firstArc[edge.adjacent + 1]++;
            if (edge.backward != CLOSED) firstArc[edge.base + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            firstArc[node + 1] += firstArc[node];
        }
        int arcCount = firstArc[nodes];
        ByteBuffer bytes = ByteBuffer.allocate(
                        4 * (HEADER + nodes + 1 + ARC * arcCount + 2 * edges.length + words(edges.length)))
                .order(ByteOrder.LITTLE_ENDIAN);
        IntBuffer ints = bytes.asIntBuffer();
        ints.put(RoadNetwork.FORMAT).put(nodes).put(edges.length).put(arcCount);
        ints.put(Float.floatToIntBits((float) fastest));
        ints.put(firstArc);
        ints.put(arcs(edges, firstArc));
        for (Edge edge : edges) {
            ints.put(edge.forward).put(edge.backward);
        }
        ints.put(bits(edges.length, usable));
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) channel.write(bytes);
        }
    }

    private static int[] arcs(Edge[] edges, int[] firstArc) {
        int[] next = firstArc.clone();
        int[] arcs = new int[ARC * firstArc[firstArc.length - 1]];
        for (Edge edge : edges) {
            if (edge.forward != CLOSED) put(arcs, next[edge.adjacent]++, edge.base, edge.forward, edge.decimetres);
            if (edge.backward != CLOSED) put(arcs, next[edge.base]++, edge.adjacent, edge.backward, edge.decimetres);
        }
        return arcs;
    }

    private static void put(int[] arcs, int arc, int from, int millis, int decimetres) {
        arcs[ARC * arc] = from;
        arcs[ARC * arc + 1] = millis;
        arcs[ARC * arc + 2] = decimetres;
    }

    private static int[] bits(int count, IntPredicate set) {
        int[] words = new int[words(count)];
        for (int i = 0; i < count; i++) {
            if (set.test(i)) words[i >>> 5] |= 1 << i;
        }
        return words;
    }

    private static int words(int bits) {
        return (bits + 31) >>> 5;
    }

    int nodes() {
        return nodes;
    }

    int edges() {
        return edges;
    }

    /** Metres per second on the fastest edge. */
    double fastest() {
        return fastest;
    }

    /** The first of the arcs that lead to the node; those of the next node follow. */
    int firstArc(int node) {
        return firstArc.get(node);
    }

    /** From where an arc comes. */
    int from(int arc) {
        return arcs.get(ARC * arc);
    }

    int millis(int arc) {
        return arcs.get(ARC * arc + 1);
    }

    int decimetres(int arc) {
        return arcs.get(ARC * arc + 2);
    }

    /** Milliseconds along an edge, or {@link #CLOSED}. */
    int forward(int edge) {
        return passing.get(2 * edge);
    }

    /** Milliseconds against an edge's direction, or {@link #CLOSED}. */
    int backward(int edge) {
        return passing.get(2 * edge + 1);
    }

    /** Whether somebody beside the edge may be put on it: it can be passed, and leads to more than a few others. */
    boolean usable(int edge) {
        return (usable.get(edge >>> 5) & 1 << edge) != 0;
    }
}
