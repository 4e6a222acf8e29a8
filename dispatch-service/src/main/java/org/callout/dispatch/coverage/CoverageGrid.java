package org.callout.dispatch.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A grid over what is in sight, coarse enough that no square is smaller than a neighbourhood.
 *
 * @param step side of a square, degrees
 */
record CoverageGrid(double west, double south, double east, double north, double step) {

    /** Sides of squares, so that those of one size lie in the same places whatever is in sight. */
    private static final double[] STEPS = {0.005, 0.01, 0.02, 0.04, 0.08, 0.16};

    private static final int MOST_ACROSS = 60;

    private static final double METRES_PER_DEGREE = 111_195;

    /** The finest that is coarse enough. */
    static CoverageGrid over(double west, double south, double east, double north) {
        double span = Math.max(east - west, north - south);
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && span <= STEPS[i] * MOST_ACROSS; i--) step = STEPS[i];
        return new CoverageGrid(west, south, east, north, step);
    }

    boolean isTooLarge() {
        return Math.max(east - west, north - south) > step * MOST_ACROSS;
    }

    Cell cellOf(double lon, double lat) {
        return new Cell(index(lon), index(lat));
    }

    private int index(double degrees) {
        return (int) Math.floor(degrees / step);
    }

    /** So much farther than what is in sight, whoever could be there is counted; degrees. */
    double margin(double reachMetres) {
        double narrowest = Math.cos(Math.toRadians(Math.min(80, Math.max(Math.abs(south), Math.abs(north)))));
        return reachMetres / METRES_PER_DEGREE / narrowest + step;
    }

    /** The squares to which enough volunteers, or some device, could come from within that reach, metres straight. */
    List<CoverageCell> cover(Map<Cell, Integer> people, Map<Cell, Integer> aeds, double reachMetres) {
        List<CoverageCell> covered = new ArrayList<>();
        for (int y = index(south); y <= index(north); y++) {
            for (int x = index(west); x <= index(east); x++) {
                Cell cell = new Cell(x, y);
                Helpers helpers = Helpers.of(within(people, cell, reachMetres));
                int devices = within(aeds, cell, reachMetres);
                if (helpers != Helpers.FEWER_THAN_5 || devices > 0) covered.add(square(cell, helpers, devices));
            }
        }
        return covered;
    }

    private CoverageCell square(Cell cell, Helpers helpers, int devices) {
        return new CoverageCell(
                cell.x() * step, cell.y() * step, (cell.x() + 1) * step, (cell.y() + 1) * step, helpers, devices);
    }

    private int within(Map<Cell, Integer> counted, Cell middle, double reachMetres) {
        double metresNorth = step * METRES_PER_DEGREE;
        double metresEast = metresNorth * Math.cos(Math.toRadians((middle.y() + 0.5) * step));
        int up = (int) (reachMetres / metresNorth);
        int across = (int) (reachMetres / metresEast);
        int sum = 0;
        for (int dy = -up; dy <= up; dy++) {
            for (int dx = -across; dx <= across; dx++) {
                if (Math.hypot(dx * metresEast, dy * metresNorth) > reachMetres) continue;
                sum += counted.getOrDefault(new Cell(middle.x() + dx, middle.y() + dy), 0);
            }
        }
        return sum;
    }
}
