package org.callout.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class LineOfFactsTest {

    private final List<Long> sent = new ArrayList<>();
    private final Map<Long, UniEmitter<? super Void>> underWay = new HashMap<>();
    private final LineOfFacts line = new LineOfFacts(
            LongStream.rangeClosed(1, 4).mapToObj(LineOfFactsTest::fact).toList());

    @Test
    void nothingIsSentBeforeTheFirstIsTaken() {
        publish();

        assertThat(sent).containsExactly(1L);
    }

    @Test
    void theOthersFollowTogetherInTheirOrder() {
        publish();

        take(1);

        assertThat(sent).containsExactly(1L, 2L, 3L, 4L);
        assertThat(line.acknowledged()).containsExactly(1L);
    }

    @Test
    void whatComesAfterALossCountsAsNotSent() {
        publish();
        take(1);

        take(4);
        refuse(3);
        take(2);

        assertThat(line.acknowledged()).containsExactly(1L, 2L);
    }

    @Test
    void allAreTakenInTheEnd() {
        var end = line.publish(this::send).subscribeAsCompletionStage();

        LongStream.rangeClosed(1, 4).forEach(this::take);

        assertThat(end).isCompleted();
        assertThat(line.acknowledged()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aLossIsTold() {
        var end = line.publish(this::send).subscribeAsCompletionStage();

        refuse(1);

        assertThat(end).isCompletedExceptionally();
        assertThat(sent).containsExactly(1L);
        assertThat(line.acknowledged()).isEmpty();
    }

    private void publish() {
        line.publish(this::send).subscribe().with(done -> {}, failure -> {});
    }

    private Uni<Void> send(WaitingFact fact) {
        return Uni.createFrom().emitter(emitter -> {
            sent.add(fact.id());
            underWay.put(fact.id(), emitter);
        });
    }

    private void take(long id) {
        requireNonNull(underWay.get(id)).complete(null);
    }

    private void refuse(long id) {
        requireNonNull(underWay.get(id)).fail(new IOException("no answer"));
    }

    private static WaitingFact fact(long id) {
        return new WaitingFact(id, new UUID(0, id), 3, "topic", "key", "type", Instant.EPOCH, "{}");
    }
}
