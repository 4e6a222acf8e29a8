package org.callout.geo.place;

/**
 * A length along the ground.
 *
 * @param metres finite, not below 0
 */
public record Distance(double metres) implements Comparable<Distance> {

    public static final Distance ZERO = new Distance(0);

    private static final int ROUGH_STEP_METRES = 100;

    public Distance {
        if (!(metres >= 0) || Double.isInfinite(metres)) {
            throw new IllegalArgumentException("metres must be finite and >= 0, was " + metres);
        }
    }

    public Distance plus(Distance other) {
        return new Distance(metres + other.metres);
    }

    public Distance times(double factor) {
        return new Distance(metres * factor);
    }

    /**
     * What may be shown before somebody has accepted: metres, rounded up to the next hundred and at least one hundred,
     * so that the place cannot be worked out from it.
     */
    public int roughMetres() {
        double steps = Math.max(1, Math.ceil(metres / ROUGH_STEP_METRES));
        return (int) (steps * ROUGH_STEP_METRES);
    }

    @Override
    public int compareTo(Distance other) {
        return Double.compare(metres, other.metres);
    }
}
