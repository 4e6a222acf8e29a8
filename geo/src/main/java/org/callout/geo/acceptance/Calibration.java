package org.callout.geo.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well chances were told in advance: for each tenth of the scale, what was predicted and what came, and over all the
 * Brier score. Immutable; a few numbers a tenth are all that has to be kept.
 *
 * @param tenths ten, the lowest chances first
 * @param squaredErrors the sum of (predicted − came)², a yes being 1
 */
public record Calibration(List<Tenth> tenths, double squaredErrors) {

    private static final int TENTHS = 10;

    /** Nothing was predicted yet. */
    public static final Calibration EMPTY = new Calibration(
            IntStream.range(0, TENTHS)
                    .mapToObj(tenth -> new Tenth(tenth, 0, 0, 0))
                    .toList(),
            0);

    public Calibration {
        tenths = List.copyOf(tenths);
        if (tenths.size() != TENTHS) {
            throw new IllegalArgumentException("ten tenths are wanted, there were " + tenths.size());
        }
    }

    /**
     * Predictions between one tenth of the scale and the next.
     *
     * @param tenth 0 for chances under 10%, 9 for those from 90%
     * @param predictions how many there were
     * @param sumPredicted of their chances
     * @param accepted how many said yes
     */
    public record Tenth(int tenth, int predictions, double sumPredicted, int accepted) {

        /** NaN without predictions. */
        public double meanPredicted() {
            return sumPredicted / predictions;
        }

        /** What came, with the range that it leaves open at 95%. */
        public Share observed() {
            return Share.of(accepted, predictions);
        }

        Tenth plus(double chance, boolean yes) {
            return new Tenth(tenth, predictions + 1, sumPredicted + chance, accepted + (yes ? 1 : 0));
        }
    }

    /** The same with one more prediction and what came of it. */
    public Calibration plus(double chance, boolean accepted) {
        int tenth = Math.min(TENTHS - 1, (int) (chance * TENTHS));
        var counted = new ArrayList<>(tenths);
        counted.set(tenth, tenths.get(tenth).plus(chance, accepted));
        double error = chance - (accepted ? 1 : 0);
        return new Calibration(counted, squaredErrors + error * error);
    }

    public int predictions() {
        return tenths.stream().mapToInt(Tenth::predictions).sum();
    }

    /** Mean squared error: 0 is clairvoyance, 0.25 what a coin achieves; NaN without predictions. */
    public double brierScore() {
        return squaredErrors / predictions();
    }
}
