package org.callout.dispatch.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.callout.geo.policy.CalloutKind;

/** Counts what lies behind the figures: why callouts were withheld, on what channels alerts went, who told of the ambulance. */
@ApplicationScoped
class CauseCounts {

    private static final String CALLED = """
            with called as (
              select id, ambulance from callout
              where organisation = $1 and kind = $2 and received_at >= $3 and received_at < $4)
            """;

    /** The last reason counts, of a callout that was withheld more than once. */
    private static final String WITHHELD = CALLED + """
            select last.reason as name, count(*) as calls
            from called cross join lateral (
              select detail ->> 'reason' as reason from timeline_entry t
              where t.callout_id = called.id and t.word = 'WITHHELD' order by version desc limit 1) as last
            group by 1 order by 2 desc, 1
            """;

    private static final String CHANNELS = CALLED + """
            select coalesce(received_by, '') as name, count(*) as alerts, count(seen_at) as seen,
                   count(*) filter (where state = 'ACCEPTED' or state = 'FILLED' and answered_at is not null) as yes,
                   percentile_cont(array[0.5, 0.9]) within group (
                     order by extract(epoch from received_at - sent_at)::float8) as times,
                   count(received_at) as received
            from called join alert on alert.callout_id = called.id
            group by 1 order by 2 desc, 1
            """;

    private static final String SOURCES = CALLED + """
            select coalesce(ambulance ->> 'source', '') as name, count(*) as calls
            from called where ambulance is not null group by 1 order by 2 desc, 1
            """;

    private final ReportReader reader;

    CauseCounts(ReportReader reader) {
        this.reader = reader;
    }

    /**
     * What lies behind an organisation's figures.
     *
     * @param withheld why, the most frequent first
     * @param channels how alerts were first received, the most frequent first
     * @param ambulanceSources who told when the ambulance would come
     */
    record Causes(List<Reason> withheld, List<Channel> channels, List<Reason> ambulanceSources) {}

    /**
     * One of several reasons.
     *
     * @param name a code; empty where none was told
     */
    record Reason(String name, long calls) {}

    /**
     * Alerts that were first received in the same way.
     *
     * @param name of the channel; empty for alerts that nothing is known to have received
     * @param toReceive from sending until the channel said that it was received
     */
    record Channel(String name, long alerts, long seen, long accepted, Figures.Times toReceive) {}

    Uni<Causes> count(String organisation, CalloutKind kind, Period period) {
        Tuple asked = Tuple.of(organisation, kind.name(), period.start(), period.end());
        return reader.read(WITHHELD, asked)
                .map(CauseCounts::reasons)
                .chain(withheld -> reader.read(CHANNELS, asked)
                        .map(CauseCounts::channels)
                        .chain(channels -> reader.read(SOURCES, asked)
                                .map(CauseCounts::reasons)
                                .map(sources -> new Causes(withheld, channels, sources))));
    }

    private static List<Reason> reasons(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Reason(row.getString("name"), row.getLong("calls")))
                .toList();
    }

    private static List<Channel> channels(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(CauseCounts::channel)
                .toList();
    }

    private static Channel channel(Row row) {
        return new Channel(
                row.getString("name"),
                row.getLong("alerts"),
                row.getLong("seen"),
                row.getLong("yes"),
                Figures.Times.of(row.getLong("received"), row.getLong("alerts"), row.getArrayOfDoubles("times")));
    }
}
