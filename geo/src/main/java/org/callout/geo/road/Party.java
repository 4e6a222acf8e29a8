package org.callout.geo.road;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.callout.geo.road.ReverseTree.Way;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.Traveller;
import org.jspecify.annotations.Nullable;

/** The travellers of one question, those on the road with the quickest way found for each so far. */
final class Party {

    private final List<Member> members = new ArrayList<>();
    private final List<Traveller> offRoad = new ArrayList<>();

    Party(RoadNetwork roads, Collection<Traveller> travellers) {
        for (Traveller traveller : travellers) {
            Place place = roads.place(traveller.from());
            if (place.isOnRoad()) {
                members.add(new Member(traveller, place));
            } else {
                offRoad.add(traveller);
            }
        }
    }

    /** Those for whom there are no road data. */
    List<Traveller> offRoad() {
        return offRoad;
    }

    List<Traveller> onRoad() {
        return members.stream().map(member -> member.traveller).toList();
    }

    /**
     * Within how many milliseconds a way by that mode could still be somebody's quickest.
     *
     * @param limit of all ways
     */
    int worthwhile(TravelMode mode, int limit) {
        int slowest = -1;
        for (Member member : members) {
            if (member.point(mode) == null) continue;
            if (member.found == null) return limit;
            slowest = Math.max(slowest, member.found.way.millis());
        }
        return Math.min(slowest, limit);
    }

    /** Lets the tree grow towards all who have the mode, and takes what is quicker than other modes. */
    void search(ReverseTree tree, ModeNetwork network, TravelMode mode) {
        for (Member member : members) {
            OnRoad point = member.point(mode);
            if (point != null) tree.await(point);
        }
        tree.grow(network);
        for (Member member : members) {
            OnRoad point = member.point(mode);
            if (point != null) member.offer(tree.find(point), mode);
        }
    }

    void forEachFound(BiConsumer<Traveller, Found> taker) {
        for (Member member : members) {
            if (member.found != null) taker.accept(member.traveller, member.found);
        }
    }

    /** A way and what it is travelled by. */
    record Found(TravelMode mode, Way way) {}

    private static final class Member {

        private final Traveller traveller;
        private final Place place;
        private @Nullable Found found;

        Member(Traveller traveller, Place place) {
            this.traveller = traveller;
            this.place = place;
        }

        @Nullable
        OnRoad point(TravelMode mode) {
            return traveller.modes().contains(mode) ? place.on(mode) : null;
        }

        void offer(@Nullable Way way, TravelMode mode) {
            if (way != null && (found == null || isBetter(way, mode, found))) found = new Found(mode, way);
        }

        private static boolean isBetter(Way way, TravelMode mode, Found than) {
            int difference = way.millis() - than.way.millis();
            return difference < 0 || difference == 0 && mode.compareTo(than.mode) < 0;
        }
    }
}
