package org.callout.geo.road;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.road.Party.Found;
import org.callout.geo.road.ReverseTree.Way;
import org.callout.geo.travel.Detour;
import org.callout.geo.travel.Stop;
import org.callout.geo.travel.TravelEstimate;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.travel.TravelTimes;
import org.callout.geo.travel.Traveller;

/**
 * Travel by the road network: for each mode one search backwards from the scene, cut off at the limit, serves everybody, and
 * a second one from all stops at once, each at the price of its pause and of the way from it to the scene, finds everybody's
 * best stop. Where there are no road data for a place, the ways from, to and through it are the straight line's, and say so.
 */
public final class RoadTravelTimes implements TravelTimes {

    /** Distances on the sphere and in GraphHopper's plane differ by less, and so do rounded times. */
    private static final double REACH_TOLERANCE = 1.01;

    /** What a quick mode has found, a slow one need not search beyond. */
    private static final List<TravelMode> QUICKEST_FIRST = List.of(TravelMode.CAR, TravelMode.BIKE, TravelMode.FOOT);

    private final RoadNetwork roads;
    private final TravelTimes whereNoRoads;

    /** @param whereNoRoads answers for places without road data */
    public RoadTravelTimes(RoadNetwork roads, TravelTimes whereNoRoads) {
        this.roads = roads;
        this.whereNoRoads = whereNoRoads;
    }

    @Override
    public Map<UUID, TravelEstimate> toScene(Position scene, Collection<Traveller> travellers, Duration limit) {
        Place at = roads.place(scene);
        if (!at.isOnRoad()) return whereNoRoads.toScene(scene, travellers, limit);
        Party party = new Party(roads, travellers);
        roads.search(tree -> {
            for (TravelMode mode : QUICKEST_FIRST) {
                OnRoad goal = at.on(mode);
                if (goal == null) continue;
                tree.start(party.worthwhile(mode, millis(limit)));
                tree.goal(0, goal, 0, 0);
                party.search(tree, roads.network(mode), mode);
            }
        });
        Map<UUID, TravelEstimate> quickest = new HashMap<>(whereNoRoads.toScene(scene, party.offRoad(), limit));
        party.forEachFound((traveller, found) -> quickest.put(traveller.id(), estimate(found)));
        return quickest;
    }

    @Override
    public Map<UUID, Detour> throughStops(
            Position scene, Collection<Stop> stops, Collection<Traveller> travellers, Duration limit) {
        Place at = roads.place(scene);
        if (!at.isOnRoad()) return whereNoRoads.throughStops(scene, stops, travellers, limit);
        Party party = new Party(roads, travellers);
        List<StopOnRoad> onRoad = new ArrayList<>();
        List<Stop> offRoad = new ArrayList<>();
        for (Stop stop : stops) {
            Place place = roads.place(stop.position());
            if (place.isOnRoad()) onRoad.add(new StopOnRoad(stop, place));
            else offRoad.add(stop);
        }
        Map<TravelMode, Map<Integer, Leg>> lastLegs = searchThrough(at, onRoad, party, millis(limit));

        Map<UUID, Detour> quickest = new HashMap<>(whereNoRoads.throughStops(scene, stops, party.offRoad(), limit));
        party.forEachFound((traveller, found) -> {
            Stop stop = onRoad.get(found.way().goal()).stop;
            quickest.put(traveller.id(), new Detour(stop.id(), toStop(found, lastLegs), estimate(found)));
        });
        if (!offRoad.isEmpty()) {
            throughOffRoad(scene, offRoad, party.onRoad(), limit)
                    .forEach((id, detour) -> quickest.merge(id, detour, RoadTravelTimes::quicker));
        }
        return quickest;
    }

    @Override
    public Distance reach(Set<TravelMode> modes, Duration within) {
        double fastest = modes.stream()
                .mapToDouble(mode -> roads.network(mode).fastest())
                .max()
                .orElse(0);
        double seconds = Math.max(0, within.toMillis()) / 1000.0;
        Distance byRoad = new Distance(fastest * seconds * REACH_TOLERANCE + 2 * Snapping.DOORSTEP_METRES);
        Distance straight = whereNoRoads.reach(modes, within);
        return modes.isEmpty() || straight.compareTo(byRoad) > 0 ? straight : byRoad;
    }

    @Override
    public TravelSource sourceAt(Position scene) {
        return roads.place(scene).isOnRoad() ? TravelSource.ROAD : whereNoRoads.sourceAt(scene);
    }

    /** What is left from each stop on, by mode and stop, in the modes that lead to the scene. */
    private Map<TravelMode, Map<Integer, Leg>> searchThrough(
            Place scene, List<StopOnRoad> stops, Party party, int limit) {
        Map<TravelMode, Map<Integer, Leg>> lastLegs = new EnumMap<>(TravelMode.class);
        roads.search(tree -> {
            for (TravelMode mode : QUICKEST_FIRST) {
                OnRoad goal = scene.on(mode);
                if (goal == null) continue;
                int worthwhile = party.worthwhile(mode, limit);
                Map<Integer, Leg> legs = lastLegs(tree, mode, goal, stops, worthwhile);
                lastLegs.put(mode, legs);
                tree.start(worthwhile);
                for (Leg leg : legs.values()) {
                    tree.goal(leg.stop, leg.point, leg.millis, leg.decimetres);
                }
                party.search(tree, roads.network(mode), mode);
            }
        });
        return lastLegs;
    }

    private static Duration toStop(Found found, Map<TravelMode, Map<Integer, Leg>> lastLegs) {
        Leg rest = Objects.requireNonNull(Objects.requireNonNull(lastLegs.get(found.mode()))
                .get(found.way().goal()));
        return Duration.ofMillis(found.way().millis() - rest.millis);
    }

    /** From every stop to the scene, the pause included. */
    private Map<Integer, Leg> lastLegs(
            ReverseTree tree, TravelMode mode, OnRoad scene, List<StopOnRoad> stops, int limit) {
        tree.start(limit);
        tree.goal(0, scene, 0, 0);
        for (StopOnRoad stop : stops) {
            OnRoad point = stop.place.on(mode);
            if (point != null) tree.await(point);
        }
        tree.grow(roads.network(mode));
        Map<Integer, Leg> legs = new LinkedHashMap<>();
        for (int i = 0; i < stops.size(); i++) {
            OnRoad point = stops.get(i).place.on(mode);
            Way way = point == null ? null : tree.find(point);
            if (point != null && way != null) {
                int pause = millis(stops.get(i).stop.pause());
                legs.put(i, new Leg(i, point, way.millis() + pause, way.decimetres()));
            }
        }
        return legs;
    }

    /** A straight line knows of no river: whoever goes by it is never quicker than by road, without the stop. */
    private Map<UUID, Detour> throughOffRoad(
            Position scene, List<Stop> stops, List<Traveller> travellers, Duration limit) {
        Map<UUID, TravelEstimate> direct = toScene(scene, travellers, limit);
        Map<UUID, Detour> detours = new HashMap<>();
        whereNoRoads.throughStops(scene, stops, travellers, limit).forEach((id, detour) -> {
            TravelEstimate way = direct.get(id);
            if (way != null) detours.put(id, noQuicker(detour, way));
        });
        return detours;
    }

    private static Detour noQuicker(Detour detour, TravelEstimate direct) {
        TravelEstimate whole = detour.whole();
        if (whole.duration().compareTo(direct.duration()) >= 0) return detour;
        return new Detour(
                detour.stopId(),
                detour.toStop(),
                new TravelEstimate(whole.mode(), direct.duration(), whole.distance(), whole.source()));
    }

    private static TravelEstimate estimate(Found found) {
        return new TravelEstimate(
                found.mode(),
                Duration.ofMillis(found.way().millis()),
                new Distance(found.way().decimetres() / 10.0),
                TravelSource.ROAD);
    }

    private static Detour quicker(Detour a, Detour b) {
        return b.whole().duration().compareTo(a.whole().duration()) < 0 ? b : a;
    }

    /** Sums of a few of them must not overflow. */
    private static int millis(Duration duration) {
        return (int) Math.clamp(duration.toMillis(), -1, Integer.MAX_VALUE / 4);
    }

    private record StopOnRoad(Stop stop, Place place) {}

    private record Leg(int stop, OnRoad point, int millis, int decimetres) {}
}
