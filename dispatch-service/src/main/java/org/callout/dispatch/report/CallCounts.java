package org.callout.dispatch.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.callout.geo.policy.CalloutKind;
import org.jspecify.annotations.Nullable;

/** Counts an organisation's callouts, all together and in groups. */
@ApplicationScoped
class CallCounts {

    /** An organisation's own ones, and those delivered, which are everybody's. */
    private static final String POLICY_NAMES = """
            select v.policy_id || ':' || v.version as key, v.body ->> 'name' as name
            from policy_version v join policy p on p.id = v.policy_id
            where p.organisation = $1
            union all
            select policy_id || ':' || version, body ->> 'name' from delivered_policy
            """;

    private final ReportReader reader;

    CallCounts(ReportReader reader) {
        this.reader = reader;
    }

    /**
     * What is to be counted.
     *
     * @param layer whose areas are meant; null unless grouped by them
     */
    record Question(
            String organisation,
            CalloutKind kind,
            Period period,
            Grouping by,
            @Nullable UUID layer) {

        private Tuple parameters() {
            return Tuple.tuple()
                    .addString(organisation)
                    .addString(kind.name())
                    .addOffsetDateTime(period.start())
                    .addOffsetDateTime(period.end())
                    .addString(period.timeZone().getId())
                    .addUUID(layer);
        }
    }

    Uni<CallReport> count(Question question) {
        return reader.read(CallSql.by(question.by()), question.parameters())
                .chain(rows -> names(question).map(names -> report(question, rows, names)));
    }

    private Uni<Map<String, String>> names(Question question) {
        if (question.by() != Grouping.POLICY) return Uni.createFrom().item(Map.of());
        return reader.read(POLICY_NAMES, Tuple.of(question.organisation()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getString("key"), row -> row.getString("name"))));
    }

    private static CallReport report(Question question, RowSet<Row> rows, Map<String, String> names) {
        Map<Boolean, List<Row>> counted = StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.partitioningBy(row -> row.getBoolean("total")));
        Period period = question.period();
        return new CallReport(
                period.from(),
                period.to(),
                period.timeZone().getId(),
                question.kind(),
                question.by(),
                Figures.of(counted.getOrDefault(true, List.of()).getFirst()),
                counted.getOrDefault(false, List.of()).stream()
                        .map(row -> group(row, names))
                        .toList());
    }

    private static CallReport.Group group(Row row, Map<String, String> names) {
        String key = row.getString("key");
        return new CallReport.Group(key, names.get(key), Figures.of(row));
    }
}
