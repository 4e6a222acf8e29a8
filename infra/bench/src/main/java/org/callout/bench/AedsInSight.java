package org.callout.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.callout.local.ProductStack;

/** Reads the devices in sight as the console's map does: all that a county has, and the few of a district. */
final class AedsInSight {

    /** Far from everybody who could be asked, so that nobody's way leads past them. */
    private static final double WEST = 24;

    private static final double SOUTH = 61;
    private static final double SIDE_DEGREES = 1;

    /** A district sees a hundredth of them. */
    private static final double DISTRICT_DEGREES = SIDE_DEGREES / 10;

    /** Hours as lists have them: round the clock, of an office, none, and inside without any. */
    private static final List<String> ROWS = List.of("""
            insert into aed_device (id, key, updated_at)
            select md5('bench-aed-' || i)::uuid, 'bench-aed-' || i, now() from generate_series(1, ?) i on conflict do nothing
            """, """
            insert into aed_site (id, device_id, source, source_ref, lon, lat, access, indoor, opening_hours, hours_standing,
                                  description, updated_at)
            select md5('bench-site-' || i)::uuid, md5('bench-aed-' || i)::uuid, 'manual', 'bench-aed-' || i,
                   %s + random(), %s + random(), case i %% 9 when 0 then 'private' else 'yes' end, i %% 4 = 3,
                   case i %% 4 when 0 then '24/7' when 1 then 'Mo-Fr 08:00-17:30; Sa 09:00-12:00; PH off' end,
                   case when i %% 4 < 2 then 'READABLE' else 'MISSING' end, 'by the door of number ' || i, now()
            from generate_series(1, ?) i on conflict do nothing
            """.formatted(WEST, SOUTH));

    private final Web web;
    private final URI dispatch;
    private final String token;
    private final SplittableRandom random = new SplittableRandom(5);

    AedsInSight(Web web, URI dispatch, String token) {
        this.web = web;
        this.dispatch = dispatch;
        this.token = token;
    }

    /**
     * Microseconds of readings.
     *
     * @param all everything at once
     * @param district a hundredth of it
     * @param devices so many came when all were read
     */
    record Readings(Percentiles all, Percentiles district, int devices) {}

    /** Hangs up so many; those that hang there already stay. */
    static void hang(ProductStack stack, int count) throws SQLException {
        try (Connection connection = stack.database("dispatch");
                Statement statement = connection.createStatement()) {
            for (String rows : ROWS) {
                try (PreparedStatement insert = connection.prepareStatement(rows)) {
                    insert.setInt(1, count);
                    insert.executeUpdate();
                }
            }
            statement.execute("analyze aed_device, aed_site");
        }
    }

    /** Reads all of them so many times, and as many districts, one after the other. */
    Readings read(int count) {
        var all = new ArrayList<Long>();
        var district = new ArrayList<Long>();
        int devices = 0;
        for (int i = 0; i < count; i++) {
            devices = timed(WEST, SOUTH, SIDE_DEGREES, all);
            timed(WEST + somewhere(), SOUTH + somewhere(), DISTRICT_DEGREES, district);
        }
        return new Readings(Percentiles.of(all), Percentiles.of(district), devices);
    }

    private double somewhere() {
        return random.nextDouble(SIDE_DEGREES - DISTRICT_DEGREES);
    }

    private int timed(double west, double south, double side, List<Long> times) {
        String box = String.format(Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", west, south, west + side, south + side);
        long start = System.nanoTime();
        int devices = Web.read(
                        web.get(dispatch.resolve("/v1/aeds?bbox=" + box), token).join())
                .size();
        times.add((System.nanoTime() - start) / 1_000);
        return devices;
    }
}
