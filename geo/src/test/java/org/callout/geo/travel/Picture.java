package org.callout.geo.travel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callout.geo.place.Position;

/**
 * A map drawn in text: every letter is a point, columns and lines are a hundred metres apart, the upper left corner lies in
 * Vaduz.
 */
public final class Picture {

    private static final double METRES_A_DEGREE = 111_195.08;
    private static final double WEST = 9.52;
    private static final double NORTH = 47.14;
    private static final int STEP_METRES = 100;

    private final Map<Character, Position> points = new HashMap<>();

    public Picture(String drawing) {
        List<String> lines = drawing.lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).length(); column++) {
                char point = lines.get(row).charAt(column);
                if (Character.isLetter(point)) {
                    points.put(point, at(column, row));
                }
            }
        }
    }

    public Position at(char point) {
        return Objects.requireNonNull(points.get(point), () -> "no point " + point);
    }

    private static Position at(int column, int row) {
        double lat = NORTH - row * STEP_METRES / METRES_A_DEGREE;
        double lon = WEST + column * STEP_METRES / (METRES_A_DEGREE * Math.cos(Math.toRadians(NORTH)));
        return new Position(lon, lat);
    }
}
