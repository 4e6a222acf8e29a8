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
    private static final int DAYS_BACK = 7;

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
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VisitView(
            LocalDate day,
            Instant from,
            Instant to,
            VisitState state,
            @Nullable UUID callout,
            @Nullable String skippedBy) {}

    static SeriesView of(CareSeries series, List<CareVisit> decided, Instant now) {
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
                days.map(day -> visit(day, recurrence.windowOn(day), byDay.get(day)))
                        .toList());
    }

    private static VisitView visit(LocalDate day, Recurrence.Window window, @Nullable CareVisit decided) {
        VisitState state = decided == null || decided.isBeingRaised()
                ? VisitState.PLANNED
                : decided.isSkipped() ? VisitState.SKIPPED : VisitState.RAISED;
        return new VisitView(
                day,
                window.from(),
                window.to(),
                state,
                decided == null ? null : decided.calloutId(),
                decided == null ? null : decided.skippedBy());
    }
}
