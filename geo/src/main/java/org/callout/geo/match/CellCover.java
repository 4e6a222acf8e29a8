package org.callout.geo.match;

import java.util.ArrayList;
import java.util.List;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;

/**
 * Ranges of {@code ready_member.cell} that together hold every place within a distance of a scene, and some more.
 *
 * <p>Cells are twice as high as wide in degrees, and so about as high again on the ground, {@value #ROWS} rows of {@value
 * #COLUMNS} to a tile: near the scene a row of cells within
 * a tile is one range, and farther out a row of whole tiles is, so that a few dozen ranges cover any distance. The migration
 * that adds the column counts the same way.
 *
 * @param first the lowest cell of each range
 * @param last the highest cell of each range
 */
record CellCover(List<Long> first, List<Long> last) {

    /** Holds every place there is: half way round the Earth. */
    static final Distance EVERYWHERE = new Distance(Math.PI * Position.EARTH_RADIUS_METRES);

    /** Rows of cells to a degree: each is 556 m high. */
    private static final int ROWS_A_DEGREE = 200;

    /** Columns of cells to a degree: each is 179 m wide at 50°. */
    private static final int COLUMNS_A_DEGREE = 400;

    /** Rows and columns of cells to a tile: 0.08° both ways, 8.9 km high. */
    private static final int ROWS = 16;

    private static final int COLUMNS = 32;

    private static final double TILE_DEGREES = (double) ROWS / ROWS_A_DEGREE;

    /** Tiles to a row of them in the numbering, a power of two above 360 / 0.08. */
    private static final int TILES_A_ROW = 8192;

    /** About as many ranges of cells are as quick as the rows that ranges of tiles hold beyond the distance. */
    private static final Distance FARTHEST_BY_CELLS = new Distance(8_000);

    /** More than what rounding may take from an angle, in radians: 6 mm on the ground. */
    private static final double ROUNDING = 1e-9;

    /** All that lies within the reach; ranges ascend within a row and never overlap. */
    static CellCover around(Position scene, Distance reach) {
        if (reach.compareTo(EVERYWHERE) >= 0) {
            return new CellCover(List.of(0L), List.of(Long.MAX_VALUE));
        }
        boolean byCells = reach.compareTo(FARTHEST_BY_CELLS) <= 0;
        double height = byCells ? 1.0 / ROWS_A_DEGREE : TILE_DEGREES;
        var cap = new Cap(scene, reach.metres() / Position.EARTH_RADIUS_METRES + ROUNDING);
        var cover = new CellCover(new ArrayList<>(), new ArrayList<>());
        int southmost = (int) Math.floor((Math.max(-90, cap.south()) + 90) / height);
        int northmost = (int) Math.floor((Math.min(90, cap.north()) + 90) / height);
        for (int row = southmost; row <= northmost; row++) {
            double south = row * height - 90;
            cover.addRow(byCells, row, scene.lon(), cap.halfWidth(south, south + height));
        }
        return cover;
    }

    /** The cell of a place, as the database counts. */
    static long cellOf(Position place) {
        return cell((long) Math.floor((place.lat() + 90) * ROWS_A_DEGREE), column(place.lon()));
    }

    Long[] firstCells() {
        return first.toArray(Long[]::new);
    }

    Long[] lastCells() {
        return last.toArray(Long[]::new);
    }

    private void addRow(boolean ofCells, int row, double lon, double halfWidth) {
        // What is left over may be less than a column, which must not come twice.
        if (halfWidth >= 180 - TILE_DEGREES) {
            addColumns(ofCells, row, -180, 180);
            return;
        }
        double west = lon - halfWidth;
        double east = lon + halfWidth;
        addColumns(ofCells, row, Math.max(-180, west), Math.min(180, east));
        // 180° east and west are one meridian in two columns.
        if (west <= -180) {
            addColumns(ofCells, row, west + 360, 180);
        }
        if (east >= 180) {
            addColumns(ofCells, row, -180, east - 360);
        }
    }

    private void addColumns(boolean ofCells, int row, double west, double east) {
        long from = column(west);
        long to = column(east);
        if (ofCells) {
            for (long column = from; column <= to; column = (column / COLUMNS + 1) * COLUMNS) {
                add(cell(row, column), cell(row, Math.min(to, column / COLUMNS * COLUMNS + COLUMNS - 1)));
            }
        } else {
            long south = (long) row * ROWS;
            add(cell(south, from / COLUMNS * COLUMNS), cell(south + ROWS - 1, to / COLUMNS * COLUMNS + COLUMNS - 1));
        }
    }

    private void add(long from, long to) {
        first.add(from);
        last.add(to);
    }

    private static long column(double lon) {
        return (long) Math.floor((lon + 180) * COLUMNS_A_DEGREE);
    }

    private static long cell(long row, long column) {
        long tile = row / ROWS * TILES_A_ROW + column / COLUMNS;
        return tile * (ROWS * COLUMNS) + row % ROWS * COLUMNS + column % COLUMNS;
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
