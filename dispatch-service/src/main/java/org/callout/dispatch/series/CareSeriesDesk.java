package org.callout.dispatch.series;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.decision.ClosureRule;
import org.callout.dispatch.decision.Decisions;
import org.callout.platform.id.Ids;
import org.callout.platform.problem.Problems;
import org.callout.platform.transaction.Transactions;
import org.callout.platform.web.Regions;
import org.hibernate.LockMode;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Begins, shows and ends series of visits. An organisation sees its own only. */
@ApplicationScoped
class CareSeriesDesk {

    private static final int SHOWN = 200;

    private final Transactions transactions;
    private final Decisions decisions;
    private final Regions regions;
    private final Ids ids;
    private final Clock clock;

    CareSeriesDesk(Transactions transactions, Decisions decisions, Regions regions, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.regions = regions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a series; the same request again shows the one begun before. */
    Uni<SeriesView> begin(String organisation, SeriesRequest request, String by) {
        var series = new CareSeries(ids.next(), organisation, request, regions.timeZone(), by, clock.instant());
        if (series.recurrence().daysFrom(LocalDate.MIN).findAny().isEmpty())
            throw Problems.badRequest("until", "no such day lies between the first visit and this day");
        return transactions
                .run(session -> session.persist(series).replaceWith(series))
                .onFailure(ConstraintViolationException.class)
                .recoverWithUni(() -> known(organisation, request))
                .map(begun -> SeriesView.of(begun, List.of(), Map.of(), clock.instant()));
    }

    private Uni<CareSeries> known(String organisation, SeriesRequest request) {
        return transactions
                .read(session -> session.createSelectionQuery(
                                "from CareSeries where organisation = :organisation and reference = :reference",
                                CareSeries.class)
                        .setParameter("organisation", organisation)
                        .setParameter("reference", request.first().reference())
                        .getSingleResult())
                .invoke(known -> {
                    if (!known.repeats(request)) throw Problems.conflict("The reference is known with another content");
                });
    }

    /** Those that go on, the newest first. */
    Uni<List<SeriesView>> list(String organisation) {
        return transactions.run(session -> session.createSelectionQuery(
                        "from CareSeries where organisation = :organisation and endedAt is null and lastDay >= :today"
                                + " order by createdAt desc, id",
                        CareSeries.class)
                .setParameter("organisation", organisation)
                .setParameter("today", LocalDate.ofInstant(clock.instant(), regions.timeZone()))
                .setMaxResults(SHOWN)
                .getResultList()
                .chain(all -> views(session, all)));
    }

    private Uni<List<SeriesView>> views(Mutiny.Session session, List<CareSeries> all) {
        Instant now = clock.instant();
        return Visits.read(session, all, now)
                .map(visits ->
                        all.stream().map(series -> visits.view(series, now)).toList());
    }

    private Uni<SeriesView> view(Mutiny.Session session, CareSeries series) {
        return views(session, List.of(series)).map(List::getFirst);
    }

    Uni<SeriesView> get(String organisation, UUID id) {
        return transactions.run(session ->
                session.find(CareSeries.class, id).chain(series -> view(session, owned(series, organisation))));
    }

    /** No visit is raised any more; what is raised already goes on unless it is skipped. */
    Uni<SeriesView> end(String organisation, UUID id, String by) {
        return change(organisation, id, (session, series) -> {
            series.end(by, clock.instant());
            return Uni.createFrom().voidItem();
        });
    }

    /** Nobody comes on that day; a care request raised for it is cancelled. */
    Uni<SeriesView> skip(String organisation, UUID id, LocalDate day, String by) {
        return change(organisation, id, (session, series) -> {
            if (!series.recurrence().isOne(day)) throw Problems.notFound();
            return find(session, id, day).chain(found -> skip(session, series, day, found, by));
        });
    }

    private Uni<Void> skip(
            Mutiny.Session session, CareSeries series, LocalDate day, Optional<CareVisit> found, String by) {
        if (found.filter(CareVisit::isBeingRaised).isPresent())
            throw Problems.conflict("It is being raised this moment; try again");
        CareVisit visit = found.orElseGet(() -> new CareVisit(series.id(), day));
        if (!visit.isSkipped()) visit.skip(by, clock.instant());
        Uni<Void> kept = found.isPresent() ? Uni.createFrom().voidItem() : session.persist(visit);
        UUID callout = visit.calloutId();
        return callout == null ? kept : kept.chain(() -> cancel(session, callout, by));
    }

    private Uni<Void> cancel(Mutiny.Session session, UUID callout, String by) {
        return decisions
                .decide(
                        session,
                        callout,
                        (same, situation) -> Uni.createFrom()
                                .item(ClosureRule.close(situation, Outcome.CANCELLED, clock.instant())
                                        .actOf(by)))
                .replaceWithVoid();
    }

    /** Somebody comes on that day after all. */
    Uni<SeriesView> resume(String organisation, UUID id, LocalDate day) {
        return change(
                organisation,
                id,
                (session, series) -> find(session, id, day)
                        .chain(found -> found.filter(CareVisit::isSkipped)
                                .map(visit -> resume(session, series, visit))
                                .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> resume(Mutiny.Session session, CareSeries series, CareVisit visit) {
        if (visit.calloutId() != null)
            throw Problems.conflict("Its care request was cancelled, and people told so: raise another one");
        series.lookAgain(clock.instant());
        return session.remove(visit);
    }

    private static Uni<Optional<CareVisit>> find(Mutiny.Session session, UUID id, LocalDate day) {
        return session.find(CareVisit.class, new CareVisit.Key(id, day)).map(Optional::ofNullable);
    }

    private Uni<SeriesView> change(
            String organisation, UUID id, BiFunction<Mutiny.Session, CareSeries, Uni<Void>> work) {
        return transactions.run(session -> session.find(CareSeries.class, id, LockMode.PESSIMISTIC_WRITE)
                .map(series -> owned(series, organisation))
                .call(series -> work.apply(session, series))
                .call(session::flush)
                .chain(series -> view(session, series)));
    }

    private static CareSeries owned(@Nullable CareSeries series, String organisation) {
        if (series == null || !series.organisation().equals(organisation)) throw Problems.notFound();
        return series;
    }
}
