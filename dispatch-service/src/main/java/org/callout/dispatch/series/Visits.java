package org.callout.dispatch.series;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.series.SeriesView.Became;
import org.hibernate.reactive.mutiny.Mutiny;

/** The visits of some series that something has been decided about, and what became of them; of many by as many statements as of one. */
record Visits(Map<UUID, List<CareVisit>> bySeries, Map<UUID, Became> became) {

    private static final String DECIDED = "from CareVisit where key.seriesId in :series and key.day >= :since";

    private static final String STANDING = "select id, state, outcome from Callout where id in :callouts";

    private static final String COMING = """
            select calloutId, responderName from Assignment
            where calloutId in :callouts and state not in (WITHDRAWN, STOOD_DOWN)
            order by acceptedAt, id
            """;

    /** As far back as any is shown, wherever it is. */
    static Uni<Visits> read(Mutiny.Session session, List<CareSeries> all, Instant now) {
        if (all.isEmpty()) return Uni.createFrom().item(new Visits(Map.of(), Map.of()));
        LocalDate since = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(SeriesView.DAYS_BACK + 1L);
        return session.createSelectionQuery(DECIDED, CareVisit.class)
                .setParameter("series", all.stream().map(CareSeries::id).toList())
                .setParameter("since", since)
                .getResultList()
                .chain(visits -> became(session, visits)
                        .map(became -> new Visits(
                                visits.stream().collect(Collectors.groupingBy(CareVisit::seriesId)), became)));
    }

    private static Uni<Map<UUID, Became>> became(Mutiny.Session session, List<CareVisit> visits) {
        List<UUID> callouts = visits.stream()
                .map(CareVisit::calloutId)
                .filter(Objects::nonNull)
                .toList();
        if (callouts.isEmpty()) return Uni.createFrom().item(Map.of());
        return rows(session, STANDING, callouts)
                .chain(standing -> rows(session, COMING, callouts).map(coming -> became(standing, coming)));
    }

    private static Uni<List<Object[]>> rows(Mutiny.Session session, String query, List<UUID> callouts) {
        return session.createSelectionQuery(query, Object[].class)
                .setParameter("callouts", callouts)
                .getResultList();
    }

    private static Map<UUID, Became> became(List<Object[]> standing, List<Object[]> coming) {
        Map<UUID, List<String>> names = coming.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
        Map<UUID, Became> became = new HashMap<>();
        for (Object[] row : standing) {
            UUID callout = (UUID) row[0];
            became.put(
                    callout,
                    new Became((CalloutState) row[1], (Outcome) row[2], names.getOrDefault(callout, List.of())));
        }
        return became;
    }

    SeriesView view(CareSeries series, Instant now) {
        return SeriesView.of(series, bySeries.getOrDefault(series.id(), List.of()), became, now);
    }
}
