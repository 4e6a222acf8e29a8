package org.callout.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.callout.platform.outbox.WaitingFact.Line;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.toSet;

/**
 * One pass over some shards of a topic: own them, read what waits, publish it, mark what the broker has. The shards are owned by the
 * transaction around the pass, so two relays never work on one shard, and a relay that dies leaves it at once.
 */
@ApplicationScoped
class Drain {

    private final OutboxTable table;
    private final Publisher publisher;
    private final Duration deadline;

    /** @param deadline for all acknowledgements of a pass; shorter than PostgreSQL lets a transaction idle */
    Drain(OutboxTable table, Publisher publisher, @ConfigProperty(name = "callout.outbox.deadline") Duration deadline) {
        this.table = table;
        this.publisher = publisher;
        this.deadline = deadline;
    }

    /**
     * What came of a pass.
     *
     * @param published number of facts that the broker has now
     * @param again     shards to look at again soon: another relay had them, or there was more than one pass takes
     * @param failure   why some facts still wait, null when none failed
     */
    record Result(
            int published, Set<Integer> again, @Nullable Throwable failure) {}

    /** Publishes what waits of the topic in these shards, at most {@code limit} facts. */
    Uni<Result> run(String topic, Set<Integer> shards, int limit) {
        return table.inTransaction(connection -> Uni.combine()
                .all()
                // Both go out at once; the connection answers one after the other, so that it is read under the lock.
                .unis(table.lock(connection, topic, shards), table.listWaiting(connection, topic, shards, limit))
                .withUni((owned, waiting) -> publishOwned(connection, shards, owned, waiting, limit)));
    }

    private Uni<Result> publishOwned(
            SqlConnection connection, Set<Integer> shards, Set<Integer> owned, List<WaitingFact> waiting, int limit) {
        Set<Integer> again = new HashSet<>(shards);
        if (waiting.size() < limit) {
            again.removeAll(owned);
        }
        var facts =
                waiting.stream().filter(fact -> owned.contains(fact.shard())).toList();
        return publish(facts).call(sent -> mark(connection, sent)).map(sent -> sent.toResult(again));
    }

    private Uni<Void> mark(SqlConnection connection, Sent sent) {
        return sent.ids().isEmpty() ? Uni.createFrom().voidItem() : table.markPublished(connection, sent.ids());
    }

    /** Lines go side by side. */
    private Uni<Sent> publish(List<WaitingFact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().item(new Sent(Set.of(), null));
        }
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        List<LineOfFacts> lines =
                byLine(facts).values().stream().map(LineOfFacts::new).toList();
        return Uni.join()
                .all(lines.stream()
                        .map(line -> line.publish(publisher)
                                .onFailure()
                                .invoke(failure::set)
                                .onFailure()
                                .recoverWithNull())
                        .toList())
                .andCollectFailures()
                .ifNoItem()
                .after(deadline)
                .fail()
                .onFailure()
                .invoke(failure::set)
                .onFailure()
                .recoverWithNull()
                .map(ignored -> new Sent(
                        lines.stream().flatMap(LineOfFacts::acknowledged).collect(toSet()), failure.get()));
    }

    private static Map<Line, List<WaitingFact>> byLine(List<WaitingFact> facts) {
        Map<Line, List<WaitingFact>> lines = new LinkedHashMap<>();
        for (WaitingFact fact : facts) {
            lines.computeIfAbsent(fact.line(), line -> new ArrayList<>()).add(fact);
        }
        return lines;
    }

    private record Sent(Set<Long> ids, @Nullable Throwable failure) {
        Result toResult(Set<Integer> again) {
            return new Result(ids.size(), again, failure);
        }
    }
}
