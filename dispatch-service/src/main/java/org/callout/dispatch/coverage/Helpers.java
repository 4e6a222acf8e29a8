package org.callout.dispatch.coverage;

/**
 * How many volunteers, in steps: with fewer than five nobody is told how many or whether any, since a cell with one person in
 * it would say where somebody is.
 */
enum Helpers {
    FEWER_THAN_5,
    FROM_5,
    FROM_20;

    static Helpers of(int number) {
        if (number < 5) return FEWER_THAN_5;
        return number < 20 ? FROM_5 : FROM_20;
    }
}
