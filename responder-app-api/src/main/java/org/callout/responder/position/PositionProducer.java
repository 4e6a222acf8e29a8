package org.callout.responder.position;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.callout.platform.producer.Producers;

/** Makes the producer that fixes leave by. */
class PositionProducer {

    /** Settings of fixes. */
    @ConfigMapping(prefix = "callout.position")
    interface Config {

        /** Those of Kafka's producer. */
        Map<String, String> producer();
    }

    @Produces
    @ApplicationScoped
    Producer<String, byte[]> open(Producers producers, Config config) {
        return producers.open(config.producer());
    }

    void close(@Disposes Producer<String, byte[]> producer) {
        Producers.close(producer);
    }
}
