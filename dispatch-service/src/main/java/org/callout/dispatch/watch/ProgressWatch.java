package org.callout.dispatch.watch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.decision.Decisions;
import org.callout.dispatch.decision.SetbackRule;
import org.callout.dispatch.decision.SetbackRule.Sighting;
import org.callout.dispatch.decision.Situations;
import org.callout.platform.recurring.LastingFailures;
import org.jboss.logging.Logger;

/** Looks at everybody under way to an emergency every few seconds, and tells when somebody does not come as expected. */
@ApplicationScoped
class ProgressWatch {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(ProgressWatch.class));

    /** About as often as phones tell where they are. */
    static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /** At one look; the others have theirs a second later, or another replica's. */
    private static final int AT_ONCE = 500;

    /** Callouts decided about side by side, beside calls and answers that are taken in. */
    private static final int DECISIONS_AT_ONCE = 4;

    /** A way that has changed by less is not written down: the console works it out for itself. */
    private static final Duration WORTH_WRITING = Duration.ofSeconds(20);

    private final WatchTable table;
    private final WaysLeft waysLeft;
    private final Situations situations;
    private final Decisions decisions;
    private final Clock clock;

    ProgressWatch(WatchTable table, WaysLeft waysLeft, Situations situations, Decisions decisions, Clock clock) {
        this.table = table;
        this.waysLeft = waysLeft;
        this.situations = situations;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        return FAILURES.outlive(
                "progress not watched", () -> table.enlist(clock.instant()).chain(this::look));
    }

    private Uni<Void> look() {
        Instant now = clock.instant();
        return table.claim(now, LOOK_EVERY, AT_ONCE).chain(looked -> look(looked, now));
    }

    private Uni<Void> look(List<Looked> looked, Instant now) {
        if (looked.isEmpty()) return Uni.createFrom().voidItem();
        Map<UUID, List<Looked>> byCallout = looked.stream().collect(Collectors.groupingBy(Looked::calloutId));
        return Multi.createFrom()
                .iterable(byCallout.values())
                .onItem()
                .transformToUni(people -> tryToJudge(people, now))
                .merge(DECISIONS_AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** What fails for one callout keeps nobody from looking at the others. */
    private Uni<Void> tryToJudge(List<Looked> people, Instant now) {
        UUID calloutId = people.getFirst().calloutId();
        return FAILURES.outlive("progress not judged callout=" + calloutId, () -> judge(people, now));
    }

    /**
     * Roads are searched on a worker: no event loop waits for it. What is remembered is written last: cut off in between, the
     * next look comes to the same again.
     */
    private Uni<Void> judge(List<Looked> people, Instant now) {
        UUID calloutId = people.getFirst().calloutId();
        return longestEta(calloutId)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(longestEta -> judged(people, longestEta))
                .chain(judged -> decide(calloutId, judged, now).chain(() -> table.remember(trails(judged))));
    }

    private Uni<Duration> longestEta(UUID calloutId) {
        return situations
                .find(calloutId)
                .map(found -> found.orElseThrow().policy().reach().longestEta());
    }

    private record Judged(Looked one, Way way, WatchRule.Judgement judgement) {

        boolean isNews() {
            boolean otherwise = judgement.setback() != one.known();
            return otherwise || shift().compareTo(WORTH_WRITING) >= 0;
        }

        /** By how much they will be there earlier or later than was written down. */
        private Duration shift() {
            Instant arrival = one.fix().at().plus(way.eta());
            return Duration.between(one.promised(), arrival).abs();
        }
    }

    private List<Judged> judged(List<Looked> people, Duration longestEta) {
        Map<UUID, Way> ways = waysLeft.of(people);
        List<Judged> judged = new ArrayList<>();
        for (Looked one : people) {
            Way way = ways.get(one.assignmentId());
            if (way != null)
                judged.add(new Judged(one, way, WatchRule.judge(one.trail(), sight(one, way, longestEta))));
        }
        return judged;
    }

    private static Sight sight(Looked one, Way way, Duration longestEta) {
        return new Sight(
                one.aim(),
                one.fix(),
                way.eta(),
                one.fix().position().distanceTo(one.goal()),
                one.setOut(),
                one.accepted(),
                one.acceptedEta(),
                one.promised(),
                longestEta,
                one.known());
    }

    private Uni<?> decide(UUID calloutId, List<Judged> judged, Instant now) {
        List<Sighting> news = judged.stream()
                .filter(Judged::isNews)
                .map(each -> new Sighting(
                        each.one().assignmentId(),
                        each.way(),
                        each.one().fix().at(),
                        each.judgement().setback()))
                .toList();
        return news.isEmpty()
                ? Uni.createFrom().voidItem()
                : decisions.decide(calloutId, situation -> SetbackRule.see(situation, news, now));
    }

    private static Map<UUID, Trail> trails(List<Judged> judged) {
        return judged.stream()
                .collect(Collectors.toMap(
                        each -> each.one().assignmentId(),
                        each -> each.judgement().trail()));
    }
}
