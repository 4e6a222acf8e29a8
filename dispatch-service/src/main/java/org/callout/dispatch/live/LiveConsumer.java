package org.callout.dispatch.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears what happens and tells the feed. Nothing here is durable, and what cannot be read is left out: pages are only
 * told that there is something new.
 */
@ApplicationScoped
class LiveConsumer {

    private static final Logger LOG = Logger.getLogger(LiveConsumer.class);

    private static final String AED_CHANGED = "org.callout.aed.changed";
    private static final String ALARM_CHANGED = "org.callout.alarm.changed";

    private final LiveFeed feed;
    private final EngagedResponders engaged;
    private final ObjectMapper json;

    LiveConsumer(LiveFeed feed, EngagedResponders engaged, ObjectMapper json) {
        this.feed = feed;
        this.engaged = engaged;
        this.json = json;
    }

    private record AedMessage(@Nullable UUID aedId) {}

    @Incoming("live-callout-event")
    void onEvents(ConsumerRecords<String, byte[]> batch) {
        for (ConsumerRecord<String, byte[]> message : batch) {
            onEvent(message);
        }
    }

    private void onEvent(ConsumerRecord<String, byte[]> message) {
        try {
            switch (typeOf(message)) {
                case CalloutEventMessage.TYPE -> tell(json.readValue(message.value(), CalloutEventMessage.class));
                case AED_CHANGED ->
                    feed.tell(new LiveFact.AedChanged(
                            json.readValue(message.value(), AedMessage.class).aedId()));
                case ALARM_CHANGED -> feed.tell(json.readValue(message.value(), LiveFact.AlarmsChanged.class));
                default -> LOG.debugf("live feed does not know type=%s", typeOf(message));
            }
        } catch (IOException unreadable) {
            leaveOut(message);
        }
    }

    private void tell(CalloutEventMessage event) {
        engaged.hear(event.engaged());
        feed.tell(event.changed());
    }

    private static String typeOf(ConsumerRecord<String, byte[]> message) {
        Header type = message.headers().lastHeader("ce_type");
        return type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
    }

    private static void leaveOut(ConsumerRecord<String, byte[]> message) {
        LOG.warnf("live feed leaves out what it cannot read topic=%s offset=%d", message.topic(), message.offset());
    }
}
