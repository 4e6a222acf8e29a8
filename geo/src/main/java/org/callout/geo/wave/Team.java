package org.callout.geo.wave;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.callout.geo.survival.Arrival;
import org.callout.geo.survival.ExpectedSurvival;
import org.callout.geo.survival.FirstArrival;
import org.callout.geo.survival.Timeline;
import org.jspecify.annotations.Nullable;

/** Who is asked, in a plan that is being made, and what the patient's chances are with them. Mutable. */
final class Team {

    private final Timeline timeline;
    private final List<Arrival> comingWithoutAed;
    private final List<Arrival> comingWithAed;
    private final List<Option> members = new ArrayList<>();
    private final BitSet people = new BitSet();

    /** Null since somebody has left, until it is asked for. */
    private @Nullable FirstArrival withoutAed;

    /** Null since somebody has left, until it is asked for. */
    private @Nullable FirstArrival withAed;

    Team(Timeline timeline, List<Arrival> comingWithoutAed, List<Arrival> comingWithAed) {
        this.timeline = timeline;
        this.comingWithoutAed = comingWithoutAed;
        this.comingWithAed = comingWithAed;
    }

    /** In the order of joining; a copy. */
    List<Option> members() {
        return List.copyOf(members);
    }

    int size() {
        return members.size();
    }

    void add(Option option) {
        members.add(option);
        people.set(option.person());
        if (option.withAed()) {
            withAed = withAed == null ? null : withAed.and(option.arrival());
        } else {
            withoutAed = withoutAed == null ? null : withoutAed.and(option.arrival());
        }
    }

    /** A team as it was, to be taken up again. */
    record Standing(
            List<Option> members,
            @Nullable FirstArrival withoutAed,
            @Nullable FirstArrival withAed) {}

    Standing standing() {
        return new Standing(members(), withoutAed, withAed);
    }

    void become(Standing standing) {
        members.clear();
        members.addAll(standing.members);
        people.clear();
        members.forEach(option -> people.set(option.person()));
        withoutAed = standing.withoutAed;
        withAed = standing.withAed;
    }

    void remove(Option option) {
        members.remove(option);
        people.clear(option.person());
        if (option.withAed()) {
            withAed = null;
        } else {
            withoutAed = null;
        }
    }

    boolean has(Option option) {
        return members.contains(option);
    }

    boolean hasPerson(int person) {
        return people.get(person);
    }

    boolean hasRole(int role) {
        for (Option member : members) {
            if (member.role() == role) {
                return true;
            }
        }
        return false;
    }

    double takenIn(int role) {
        double taken = 0;
        for (Option member : members) {
            taken += member.role() == role ? member.taken() : 0;
        }
        return taken;
    }

    double mostTakenIn(int role) {
        double most = 0;
        for (Option member : members) {
            most = member.role() == role ? Math.max(most, member.taken()) : most;
        }
        return most;
    }

    double survival(ExpectedSurvival expected) {
        return expected.of(withoutAed(), withAed());
    }

    /** What one more would add by each point of time of the own arrival. */
    double[] gains(ExpectedSurvival expected, boolean bringsAed) {
        return bringsAed
                ? expected.gainsWithAed(withoutAed(), withAed())
                : expected.gainsWithoutAed(withoutAed(), withAed());
    }

    /** What the team would lose without one of its members. */
    double gain(ExpectedSurvival expected, Option member) {
        remove(member);
        double gain = member.arrival().mean(gains(expected, member.withAed()));
        add(member);
        return gain;
    }

    private FirstArrival withoutAed() {
        FirstArrival first = withoutAed == null ? firstOf(comingWithoutAed, false) : withoutAed;
        withoutAed = first;
        return first;
    }

    private FirstArrival withAed() {
        FirstArrival first = withAed == null ? firstOf(comingWithAed, true) : withAed;
        withAed = first;
        return first;
    }

    private FirstArrival firstOf(List<Arrival> coming, boolean aedCarriers) {
        var arrivals = new ArrayList<>(coming);
        for (Option member : members) {
            if (member.withAed() == aedCarriers) {
                arrivals.add(member.arrival());
            }
        }
        return FirstArrival.of(arrivals, timeline);
    }
}
