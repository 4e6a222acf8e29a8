package org.callout.dispatch.aed;

import java.util.Optional;
import java.util.regex.Pattern;

/** A rectangle of degrees that does not cross the 180th meridian. */
record BoundingBox(double west, double south, double east, double north) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{1,20})?");

    /** Reads {@code west,south,east,north}; empty when it is not a rectangle on Earth. */
    static Optional<BoundingBox> parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        double[] degrees = new double[4];
        for (int i = 0; i < 4; i++) {
            if (!NUMBER.matcher(parts[i].trim()).matches()) {
                return Optional.empty();
            }
            degrees[i] = Double.parseDouble(parts[i].trim());
        }
        return Optional.of(new BoundingBox(degrees[0], degrees[1], degrees[2], degrees[3]))
                .filter(BoundingBox::isOnEarth);
    }

    private boolean isOnEarth() {
        return -180 <= west && west <= east && east <= 180 && -90 <= south && south <= north && north <= 90;
    }
}
