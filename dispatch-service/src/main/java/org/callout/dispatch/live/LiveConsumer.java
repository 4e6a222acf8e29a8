package org.callout.dispatch.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.callout.dispatch.live.EngagedResponders.Bond;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears what happens and tells the feed. Nothing here is durable, and what cannot be read is left out: pages are only
 * told that there is something new, and where people are.
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

    private record PositionMessage(double lon, double lat, double accuracyMetres, Instant at) {}

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

    @Incoming("live-responder-position")
    void onPositions(ConsumerRecords<String, byte[]> batch) {
        if (engaged.isNobody()) {
            return;
        }
        for (ConsumerRecord<String, byte[]> message : batch) {
            onPosition(message);
        }
    }

    private void onPosition(ConsumerRecord<String, byte[]> message) {
        try {
            UUID responderId = UUID.fromString(message.key());
            // Most positions are of people whom nobody has called: they are not even read.
            List<Bond> bonds = engaged.of(responderId);
            if (!bonds.isEmpty()) {
                PositionMessage position = json.readValue(message.value(), PositionMessage.class);
                bonds.forEach(bond -> feed.tell(moved(responderId, bond, position)));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            leaveOut(message);
        }
    }

    private static LiveFact moved(UUID responderId, Bond bond, PositionMessage position) {
        return new LiveFact.ResponderMoved(
                responderId,
                bond.calloutId(),
                bond.organisation(),
                position.lon(),
                position.lat(),
                position.accuracyMetres(),
                position.at());
    }

    private static String typeOf(ConsumerRecord<String, byte[]> message) {
        Header type = message.headers().lastHeader("ce_type");
        return type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
    }

    private static void leaveOut(ConsumerRecord<String, byte[]> message) {
        LOG.warnf("live feed leaves out what it cannot read topic=%s offset=%d", message.topic(), message.offset());
    }
}
