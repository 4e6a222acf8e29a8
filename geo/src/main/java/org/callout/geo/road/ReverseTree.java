package org.callout.geo.road;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import static org.callout.geo.road.ModeNetwork.CLOSED;

/**
 * The quickest ways from everywhere to the nearest of some goals: Dijkstra's search (Numerische Mathematik 1, 1959), run
 * backwards. Goals may have a price of their own, as a stop has that which is followed by the way to the scene. Used over
 * and over, by one thread at a time: its rows of numbers are as long as there are junctions, and only what a search has
 * touched is swept for the next.
 */
final class ReverseTree {

    private static final int UNREACHED = Integer.MAX_VALUE;

    private final int[] millis;
    private final int[] decimetres;
    private final int[] goals;
    private final boolean[] awaited;
    private final TimeQueue queue = new TimeQueue();
    private final Map<Integer, List<Goal>> goalsByEdge = new HashMap<>();

    private int[] touched = new int[1 << 10];
    private int touchedCount;
    private int[] awaitedNodes = new int[1 << 10];
    private int awaitedCount;
    private int stillAwaited;
    private int limit;

    ReverseTree(int nodes) {
        this.millis = new int[nodes];
        this.decimetres = new int[nodes];
        this.goals = new int[nodes];
        this.awaited = new boolean[nodes];
        Arrays.fill(millis, UNREACHED);
    }

    /**
     * A way to one of the goals, the goal's price included.
     *
     * @param goal its number
     */
    record Way(int millis, int decimetres, int goal) {}

    private record Goal(OnRoad point, int millis, int decimetres, int number) {}

    /** Forgets the last search. @param limitMillis ways that take longer are of no interest */
    void start(int limitMillis) {
        for (int i = 0; i < touchedCount; i++) {
            millis[touched[i]] = UNREACHED;
        }
        for (int i = 0; i < awaitedCount; i++) {
            awaited[awaitedNodes[i]] = false;
        }
        touchedCount = 0;
        awaitedCount = 0;
        stillAwaited = 0;
        queue.clear();
        goalsByEdge.clear();
        limit = limitMillis;
    }

    /** Adds a goal with its price; each needs a number of its own. */
    void goal(int number, OnRoad point, int priceMillis, int priceDecimetres) {
        int beside = priceMillis + point.besideMillis();
        int length = priceDecimetres + point.besideDecimetres();
        if (point.fromBase() != CLOSED) {
            reach(point.base(), beside + point.fromBase(), length + point.decimetresToBase(), number);
        }
        if (point.fromAdjacent() != CLOSED) {
            reach(point.adjacent(), beside + point.fromAdjacent(), length + point.decimetresToAdjacent(), number);
        }
        goalsByEdge
                .computeIfAbsent(point.edge(), edge -> new ArrayList<>(1))
                .add(new Goal(point, beside, length, number));
    }

    /** Says from where ways will be asked for: the search may end when all of these are known. */
    void await(OnRoad point) {
        if (point.toBase() != CLOSED) await(point.base());
        if (point.toAdjacent() != CLOSED) await(point.adjacent());
    }

    private void await(int node) {
        if (awaited[node]) return;
        awaited[node] = true;
        if (awaitedCount == awaitedNodes.length) awaitedNodes = Arrays.copyOf(awaitedNodes, 2 * awaitedCount);
        awaitedNodes[awaitedCount++] = node;
        stillAwaited++;
    }

    /** Searches until everything awaited is known, or nothing more lies within the limit. */
    void grow(ModeNetwork network) {
        while (!queue.isEmpty() && stillAwaited > 0) {
            long entry = queue.take();
            int node = TimeQueue.node(entry);
            if (TimeQueue.millis(entry) != millis[node]) continue;
            if (awaited[node]) stillAwaited--;
            int end = network.firstArc(node + 1);
            for (int arc = network.firstArc(node); arc < end; arc++) {
                reach(
                        network.from(arc),
                        millis[node] + network.millis(arc),
                        decimetres[node] + network.decimetres(arc),
                        goals[node]);
            }
        }
    }

    private void reach(int node, int newMillis, int newDecimetres, int goal) {
        if (newMillis > limit || newMillis >= millis[node]) return;
        if (millis[node] == UNREACHED) touch(node);
        millis[node] = newMillis;
        decimetres[node] = newDecimetres;
        goals[node] = goal;
        queue.add(newMillis, node);
    }

    private void touch(int node) {
        if (touchedCount == touched.length) touched = Arrays.copyOf(touched, 2 * touchedCount);
        touched[touchedCount++] = node;
    }

    /** The quickest way from an awaited point within the limit, over one of its edge's ends or straight along the edge. */
    @Nullable
    Way find(OnRoad point) {
        Way best = better(null, point.toBase(), point.decimetresToBase(), point, point.base());
        best = better(best, point.toAdjacent(), point.decimetresToAdjacent(), point, point.adjacent());
        for (Goal goal : goalsByEdge.getOrDefault(point.edge(), List.of())) {
            if (point.along(goal.point) == CLOSED) continue;
            best = quicker(
                    best,
                    point.besideMillis() + point.along(goal.point) + goal.millis,
                    point.besideDecimetres() + point.decimetresAlong(goal.point) + goal.decimetres,
                    goal.number);
        }
        return best;
    }

    private @Nullable Way better(@Nullable Way best, int toNode, int lengthToNode, OnRoad point, int node) {
        if (toNode == CLOSED || millis[node] == UNREACHED) return best;
        return quicker(
                best,
                point.besideMillis() + toNode + millis[node],
                point.besideDecimetres() + lengthToNode + decimetres[node],
                goals[node]);
    }

    private @Nullable Way quicker(@Nullable Way best, int newMillis, int newDecimetres, int goal) {
        if (newMillis > limit || best != null && best.millis <= newMillis) return best;
        return new Way(newMillis, newDecimetres, goal);
    }
}
