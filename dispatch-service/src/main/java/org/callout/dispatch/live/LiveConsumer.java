package org.callout.dispatch.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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

    /** A page reads again what has changed, so of what arrives together it is told the newest of each subject alone. */
    @Incoming("live-callout-event")
    void onEvents(ConsumerRecords<String, byte[]> batch) {
        var news = new News();
        for (ConsumerRecord<String, byte[]> message : batch) {
            read(message).ifPresent(news::hear);
        }
        news.newest().forEach(feed::tell);
    }

    private Optional<LiveFact> read(ConsumerRecord<String, byte[]> message) {
        try {
            return switch (typeOf(message)) {
                case CalloutEventMessage.TYPE ->
                    Optional.of(heard(json.readValue(message.value(), CalloutEventMessage.class)));
                case AED_CHANGED ->
                    Optional.of(new LiveFact.AedChanged(
                            json.readValue(message.value(), AedMessage.class).aedId()));
                case ALARM_CHANGED -> Optional.of(json.readValue(message.value(), LiveFact.AlarmsChanged.class));
                default -> Optional.empty();
            };
        } catch (IOException unreadable) {
            leaveOut(message);
            return Optional.empty();
        }
    }

    private LiveFact heard(CalloutEventMessage event) {
        engaged.hear(event.engaged());
        return event.changed();
    }

    private static String typeOf(ConsumerRecord<String, byte[]> message) {
        Header type = message.headers().lastHeader("ce_type");
        return type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
    }

    private static void leaveOut(ConsumerRecord<String, byte[]> message) {
        LOG.warnf("live feed leaves out what it cannot read topic=%s offset=%d", message.topic(), message.offset());
    }
}
