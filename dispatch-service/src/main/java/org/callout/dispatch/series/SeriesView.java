package org.callout.dispatch.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.intake.CareRequest;
import org.jspecify.annotations.Nullable;

/**
 * A visit that repeats.
 *
 * @param first what each visit asks for
 * @param visits the last week's and the next ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeriesView(
        UUID id,
        CareRequest first,
        List<DayOfWeek> days,
        LocalDate until,
        String timeZone,
        String createdBy,
        Instant createdAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        List<VisitView> visits) {

    private static final int SHOWN = 20;
    static final int DAYS_BACK = 7;

    /** How a visit stands. */
    enum VisitState {
        PLANNED,
        RAISED,
        SKIPPED
    }

    /**
     * One of them.
     *
     * @param callout the care request; null unless it was raised
     * @param became how its care request stands; null unless it was raised
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VisitView(
            LocalDate day,
            Instant from,
            Instant to,
            VisitState state,
            @Nullable UUID callout,
            @Nullable Became became,
            @Nullable String skippedBy) {}

    /**
     * What became of a visit once people could be asked.
     *
     * @param outcome how it ended; null while its care request is open
     * @param coming who has said yes, and neither withdrew nor was sent home
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Became(CalloutState state, @Nullable Outcome outcome, List<String> coming) {}

    static SeriesView of(CareSeries series, List<CareVisit> decided, Map<UUID, Became> became, Instant now) {
        Map<LocalDate, CareVisit> byDay =
                decided.stream().collect(Collectors.toMap(CareVisit::day, Function.identity()));
        Recurrence recurrence = series.recurrence();
        LocalDate begin = now.atZone(ZoneId.of(series.zone())).toLocalDate().minusDays(DAYS_BACK);
        Stream<LocalDate> days = recurrence
                .daysFrom(begin)
                .filter(day -> series.endedAt() == null || byDay.containsKey(day))
                .limit(SHOWN);
        return new SeriesView(
                series.id(),
                series.firstVisit(),
                List.copyOf(series.days()),
                series.lastDay(),
                series.zone(),
                series.createdBy(),
                series.createdAt(),
                series.endedBy(),
                series.endedAt(),
                days.map(day -> visit(day, recurrence.windowOn(day), byDay.get(day), became))
                        .toList());
    }

    private static VisitView visit(
            LocalDate day, Recurrence.Window window, @Nullable CareVisit decided, Map<UUID, Became> became) {
        VisitState state = decided == null || decided.isBeingRaised()
                ? VisitState.PLANNED
                : decided.isSkipped() ? VisitState.SKIPPED : VisitState.RAISED;
        UUID callout = decided == null ? null : decided.calloutId();
        return new VisitView(
                day,
                window.from(),
                window.to(),
                state,
                callout,
                callout == null ? null : became.get(callout),
                decided == null ? null : decided.skippedBy());
    }
}
