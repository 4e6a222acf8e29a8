package org.callout.geo.survival;

import java.util.Arrays;
import java.util.Collection;

/** When the first of several people arrives who decide and travel independently of each other. */
public final class FirstArrival {

    private final double[] nobodyYet;

    /** For each point of the timeline, and at last for never. */
    private final double[] chances;

    private FirstArrival(double[] nobodyYet) {
        this.nobodyYet = nobodyYet;
        this.chances = chances(nobodyYet);
    }

    public static FirstArrival of(Collection<Arrival> people, Timeline timeline) {
        double[] nobodyYet = new double[timeline.points()];
        Arrays.fill(nobodyYet, 1);
        people.forEach(person -> person.meet(nobodyYet));
        return new FirstArrival(nobodyYet);
    }

    /** With one more, to the last bit as if that one had been the last of the people in {@link #of}. */
    public FirstArrival and(Arrival person) {
        double[] nobodyYet = this.nobodyYet.clone();
        person.meet(nobodyYet);
        return new FirstArrival(nobodyYet);
    }

    private static double[] chances(double[] nobodyYet) {
        double[] chances = new double[nobodyYet.length + 1];
        double before = 1;
        for (int point = 0; point < nobodyYet.length; point++) {
            chances[point] = before - nobodyYet[point];
            before = nobodyYet[point];
        }
        chances[nobodyYet.length] = before;
        return chances;
    }

    /** For each point, and at last for never; not to be changed. */
    double[] chances() {
        return chances;
    }

    /** The chances that nobody has come before each point. */
    double[] nobodyBefore() {
        double[] left = new double[chances.length];
        double sum = 0;
        for (int point = chances.length - 1; point >= 0; point--) {
            sum += chances[point];
            left[point] = sum;
        }
        return left;
    }
}
