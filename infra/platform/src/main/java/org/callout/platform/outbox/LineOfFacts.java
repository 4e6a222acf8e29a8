package org.callout.platform.outbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What waits of one key in one topic, in its order. The first fact goes alone: where the broker does not take it, nothing after it
 * is sent. The others follow together, which keeps their order as well: one producer sends them to one partition, and Kafka's
 * idempotent producer repeats a batch before those after it. Should one fail all the same, those behind it count as not sent, and
 * come again after it.
 */
final class LineOfFacts {

    private final List<WaitingFact> facts;
    private final Set<Long> taken = ConcurrentHashMap.newKeySet();

    LineOfFacts(List<WaitingFact> facts) {
        this.facts = List.copyOf(facts);
    }

    /** Fails when one of them does. */
    Uni<Void> publish(Publisher publisher) {
        Uni<Void> first = publish(publisher, facts.getFirst());
        if (facts.size() == 1) {
            return first;
        }
        List<Uni<Void>> others =
                facts.stream().skip(1).map(fact -> publish(publisher, fact)).toList();
        return first.chain(() -> Uni.join().all(others).andCollectFailures()).replaceWithVoid();
    }

    private Uni<Void> publish(Publisher publisher, WaitingFact fact) {
        return Uni.createFrom().deferred(() -> publisher.publish(fact)).invoke(() -> taken.add(fact.id()));
    }

    /** The numbers of those that the broker has, up to the first that it may not have. */
    Stream<Long> acknowledged() {
        return facts.stream().map(WaitingFact::id).takeWhile(taken::contains);
    }
}
