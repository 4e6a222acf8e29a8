package org.callout.dispatch.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.callout.dispatch.alarm.AlarmKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Counts an organisation's alarms against the hours that its people were at the console. */
@ApplicationScoped
class AlarmCounts {

    private static final String ALARMS = """
            select a.kind as name, count(*) as alarms, count(taken.at) as taken,
                   percentile_cont(array[0.5, 0.9]) within group (
                     order by extract(epoch from taken.at - a.raised_at)::float8) as times
            from alarm a
            left join lateral (
              select min(at) as at from alarm_act act where act.alarm_id = a.id and act.act = 'TAKEN') as taken on true
            where a.organisation = $1 and a.raised_at >= $2 and a.raised_at < $3
            group by 1 order by 2 desc, 1
            """;

    private static final String QUARTERS = """
            select count(*) as quarters from staff_quarter where organisation = $1 and quarter >= $2 and quarter < $3
            """;

    private static final double QUARTERS_OF_AN_HOUR = 4;

    /** Below this, a figure for each hour says nothing. */
    private static final double LEAST_HOURS = 5;

    private final ReportReader reader;

    AlarmCounts(ReportReader reader) {
        this.reader = reader;
    }

    /**
     * Alarms and who was there for them.
     *
     * @param hours that people were at the console, each of them for themselves, in whole quarters; those of a stream that is
     *     still open come when it ends
     * @param perHour alarms for each of these hours; absent when there are fewer than five
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AlarmCounts")
    record Alarms(List<Kind> kinds, double hours, @Nullable Double perHour) {}

    /**
     * Alarms of one kind.
     *
     * @param toTake from the alarm until somebody first took it on; of those that cleared before, nobody did
     */
    @Schema(name = "AlarmKindCount")
    record Kind(AlarmKind name, long alarms, Figures.Times toTake) {}

    Uni<Alarms> count(String organisation, Period period) {
        Tuple asked = Tuple.of(organisation, period.start(), period.end());
        return reader.read(ALARMS, asked)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AlarmCounts::kind)
                        .toList())
                .chain(kinds -> reader.read(QUARTERS, asked)
                        .map(rows -> rows.iterator().next().getLong("quarters"))
                        .map(quarters -> alarms(kinds, quarters)));
    }

    private static Kind kind(Row row) {
        long alarms = row.getLong("alarms");
        return new Kind(
                AlarmKind.valueOf(row.getString("name")),
                alarms,
                Figures.Times.of(row.getLong("taken"), alarms, row.getArrayOfDoubles("times")));
    }

    static Alarms alarms(List<Kind> kinds, long quarters) {
        double hours = quarters / QUARTERS_OF_AN_HOUR;
        long all = kinds.stream().mapToLong(Kind::alarms).sum();
        return new Alarms(kinds, hours, hours < LEAST_HOURS ? null : (Double) (all / hours));
    }
}
