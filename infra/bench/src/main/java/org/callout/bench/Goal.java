package org.callout.bench;

import java.util.Locale;

/**
 * What a ratio has to come to.
 *
 * @param floor must be met
 * @param aim is wanted
 */
record Goal(double floor, double aim, boolean less) {

    static Goal atMost(double floor, double aim) {
        return new Goal(floor, aim, true);
    }

    static Goal atLeast(double floor, double aim) {
        return new Goal(floor, aim, false);
    }

    /** For a ratio of which nothing more is wanted. */
    static Goal atMost(double floor) {
        return atMost(floor, floor);
    }

    /** The ratio, and what has become of floor and aim. */
    String judge(double ratio) {
        String floorMet = "floor %s %s".formatted(number(floor), word(ratio, floor));
        String judged = floor == aim ? floorMet : "%s, aim %s %s".formatted(floorMet, number(aim), word(ratio, aim));
        return String.format(Locale.ROOT, "%.2f (%s)", ratio, judged);
    }

    private String word(double ratio, double wanted) {
        return (less ? ratio <= wanted : ratio >= wanted) ? "met" : "missed";
    }

    private static String number(double number) {
        return number == Math.rint(number) ? "" + (long) number : "" + number;
    }
}
