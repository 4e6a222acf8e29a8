package org.callout.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.callout.local.ProductStack;

/**
 * What became of the positions that phones sent.
 *
 * @param taken answered by 202: the product vouches for them
 * @param refusals other answers, and failures, with their numbers
 * @param answers times from when a fix was due to its answer
 * @param newest of each phone's fixes the newest that was taken, by subject
 */
record Fixes(int sent, int taken, Map<String, Integer> refusals, Percentiles answers, Map<String, Instant> newest) {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final String ABSENT = """
            select count(*)
            from unnest(?::text[], ?::timestamptz[]) as taken (subject, at)
            where not exists (
              select from whereabouts where responder_id = md5(subject)::uuid and fix_at >= taken.at)
            """;

    /** How many phones are not where their newest fix said, even after a while. */
    int lost(ProductStack stack) throws SQLException, InterruptedException {
        try (Connection dispatch = stack.database("dispatch");
                PreparedStatement absent = dispatch.prepareStatement(ABSENT)) {
            var phones = newest.entrySet().stream().toList();
            absent.setArray(
                    1,
                    dispatch.createArrayOf(
                            "text", phones.stream().map(Map.Entry::getKey).toArray()));
            absent.setArray(
                    2,
                    dispatch.createArrayOf(
                            "timestamptz",
                            phones.stream().map(phone -> utc(phone.getValue())).toArray()));
            Instant deadline = Instant.now().plus(LONGEST_WAIT);
            int lost = count(absent);
            while (lost > 0 && Instant.now().isBefore(deadline)) {
                Thread.sleep(200);
                lost = count(absent);
            }
            return lost;
        }
    }

    private static int count(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
