package org.callout.platform.outbox;

import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** The real publisher behind a switch: while it is off, the broker is away. */
@Mock
@ApplicationScoped
class SwitchablePublisher implements Publisher {

    private final KafkaPublisher kafka;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean away;

    SwitchablePublisher(KafkaPublisher kafka) {
        this.kafka = kafka;
    }

    void setAway(boolean away) {
        this.away = away;
    }

    /** How often somebody tried while the broker was away. */
    int refused() {
        return refused.get();
    }

    @Override
    public Uni<Void> publish(WaitingFact fact) {
        if (away) {
            refused.incrementAndGet();
            return Uni.createFrom().failure(new IOException("the broker is away"));
        }
        return kafka.publish(fact);
    }
}
