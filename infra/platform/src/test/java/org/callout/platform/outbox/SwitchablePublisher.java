package org.callout.platform.outbox;

import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** The real publisher behind a switch: while it is off, the broker is away. */
@Mock
@ApplicationScoped
class SwitchablePublisher implements Publisher {

    private final KafkaPublisher kafka;
    private volatile boolean away;

    SwitchablePublisher(KafkaPublisher kafka) {
        this.kafka = kafka;
    }

    void setAway(boolean away) {
        this.away = away;
    }

    @Override
    public Uni<Void> publish(WaitingFact fact) {
        return away ? Uni.createFrom().failure(new IOException("the broker is away")) : kafka.publish(fact);
    }
}
