package org.callout.geo.match;

import java.util.ArrayList;
import java.util.List;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;

/**
 * Ranges of {@code presence.cell} that together hold every place within a distance of a scene, and some more.
 *
 * <p>Cells are rows of equal degrees, {@value #TILE} by {@value #TILE} of them to a tile: near the scene a row of cells within
 * a tile is one range, and farther out a row of whole tiles is, so that a few dozen ranges cover any distance. The migration
 * that adds the column counts the same way.
 *
 * @param first the lowest cell of each range
 * @param last the highest cell of each range
 */
record CellCover(List<Long> first, List<Long> last) {

    /** Holds every place there is: half way round the Earth. */
    static final Distance EVERYWHERE = new Distance(Math.PI * Position.EARTH_RADIUS_METRES);

    /** Cells to a degree, in both directions: 278 m high, and at 50° as wide as 179 m. */
    private static final int CELLS_A_DEGREE = 400;

    /** Cells to a tile, in both directions: 8.9 km high. */
    private static final int TILE = 32;

    /** Tiles to a row of them in the numbering, a power of two above 360 × 400 / 32. */
    private static final int TILES_A_ROW = 8192;

    /** About as many ranges of cells are as quick as the rows that ranges of tiles hold beyond the distance. */
    private static final Distance FARTHEST_BY_CELLS = new Distance(5_000);

    /** More than what rounding may take from an angle, in radians: 6 mm on the ground. */
    private static final double ROUNDING = 1e-9;

    /** All that lies within the reach; ranges ascend within a row and never overlap. */
    static CellCover around(Position scene, Distance reach) {
        if (reach.compareTo(EVERYWHERE) >= 0) {
            return new CellCover(List.of(0L), List.of(Long.MAX_VALUE));
        }
        int cellsAcross = reach.compareTo(FARTHEST_BY_CELLS) <= 0 ? 1 : TILE;
        var cap = new Cap(scene, reach.metres() / Position.EARTH_RADIUS_METRES + ROUNDING);
        var cover = new CellCover(new ArrayList<>(), new ArrayList<>());
        double degreesAcross = (double) cellsAcross / CELLS_A_DEGREE;
        int southmost = (int) Math.floor((Math.max(-90, cap.south()) + 90) / degreesAcross);
        int northmost = (int) Math.floor((Math.min(90, cap.north()) + 90) / degreesAcross);
        for (int row = southmost; row <= northmost; row++) {
            double south = row * degreesAcross - 90;
            cover.addRow(row, scene.lon(), cap.halfWidth(south, south + degreesAcross), cellsAcross);
        }
        return cover;
    }

    /** The cell of a place, as the database counts. */
    static long cellOf(Position place) {
        return cell(index(place.lat() + 90), index(place.lon() + 180));
    }

    Long[] firstCells() {
        return first.toArray(Long[]::new);
    }

    Long[] lastCells() {
        return last.toArray(Long[]::new);
    }

    private void addRow(int row, double lon, double halfWidth, int cellsAcross) {
        // What is left over may be less than a column, which must not come twice.
        if (halfWidth >= 180 - (double) cellsAcross / CELLS_A_DEGREE) {
            addColumns(row, -180, 180, cellsAcross);
            return;
        }
        double west = lon - halfWidth;
        double east = lon + halfWidth;
        addColumns(row, Math.max(-180, west), Math.min(180, east), cellsAcross);
        // 180° east and west are one meridian in two columns.
        if (west <= -180) {
            addColumns(row, west + 360, 180, cellsAcross);
        }
        if (east >= 180) {
            addColumns(row, -180, east - 360, cellsAcross);
        }
    }

    private void addColumns(int row, double west, double east, int cellsAcross) {
        long from = index(west + 180);
        long to = index(east + 180);
        if (cellsAcross == TILE) {
            first.add(cell((long) row * TILE, from / TILE * TILE));
            last.add(cell((long) row * TILE + TILE - 1, to / TILE * TILE + TILE - 1));
            return;
        }
        for (long column = from; column <= to; column = (column / TILE + 1) * TILE) {
            first.add(cell(row, column));
            last.add(cell(row, Math.min(to, column / TILE * TILE + TILE - 1)));
        }
    }

    private static long index(double degrees) {
        return (long) Math.floor(degrees * CELLS_A_DEGREE);
    }

    private static long cell(long row, long column) {
        return (row / TILE * TILES_A_ROW + column / TILE) * (TILE * TILE) + row % TILE * TILE + column % TILE;
    }

    /**
     * All that lies within an angle of a centre.
     *
     * @param angle at the centre of the Earth, in radians
     */
    private record Cap(Position centre, double angle) {

        double south() {
            return centre.lat() - Math.toDegrees(angle);
        }

        double north() {
            return centre.lat() + Math.toDegrees(angle);
        }

        /** How many degrees it stretches to the east and to the west of its centre, at most, between two parallels. */
        double halfWidth(double south, double north) {
            double lowest = Math.max(south, south());
            double highest = Math.min(90, Math.min(north, north()));
            double widest = Math.max(halfWidthAt(lowest), halfWidthAt(highest));
            // The meridians that touch it do so at this parallel; where there is none it holds a pole, and is widest
            // there.
            double touched = Math.toDegrees(Math.asin(Math.sin(Math.toRadians(centre.lat())) / Math.cos(angle)));
            boolean touchedHere = angle < Math.PI / 2 && touched > lowest && touched < highest;
            return (touchedHere ? Math.max(widest, halfWidthAt(touched)) : widest) + Math.toDegrees(ROUNDING);
        }

        /** The haversine formula of {@link Position#distanceTo}, solved for the difference of the longitudes. */
        private double halfWidthAt(double lat) {
            double phi1 = Math.toRadians(centre.lat());
            double phi2 = Math.toRadians(lat);
            double sinHalf = Math.sin(angle / 2);
            double sinHalfLat = Math.sin((phi2 - phi1) / 2);
            double h = (sinHalf * sinHalf - sinHalfLat * sinHalfLat) / (Math.cos(phi1) * Math.cos(phi2));
            return h <= 0 ? 0 : Math.toDegrees(2 * Math.asin(Math.sqrt(Math.min(1, h))));
        }
    }
}
