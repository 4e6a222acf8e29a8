package org.callout.responder.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.callout.responder.alert.Nudges;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Hears every change on every replica, in a group of its own, to nudge the streams that are open here; the inbox itself is
 * written by whichever replica has the partition. A hint that is lost costs nothing but time: the page reads its inbox
 * when it connects.
 */
@ApplicationScoped
class LiveChanges {

    private static final Logger LOG = Logger.getLogger(LiveChanges.class);

    private final Nudges nudges;
    private final ObjectMapper json;

    LiveChanges(Nudges nudges, ObjectMapper json) {
        this.nudges = nudges;
        this.json = json;
    }

    /**
     * As much of a change as says who should look where.
     *
     * @param sequence 0 of what is no change of an alert
     */
    record Hint(UUID alertId, UUID responderId, long sequence) {}

    @Incoming("alert-change-live")
    void receive(ConsumerRecords<String, String> batch) {
        for (ConsumerRecord<String, String> message : batch) {
            receive(message);
        }
    }

    private void receive(ConsumerRecord<String, String> message) {
        if (!isListenedTo(message)) {
            return;
        }
        try {
            var hint = json.readValue(message.value(), Hint.class);
            if (hint.sequence() > 0) {
                nudges.nudge(hint.responderId(), new Nudges.Nudge(hint.alertId(), hint.sequence()));
            }
        } catch (JsonProcessingException e) {
            LOG.debugf("hint passed over, the inbox puts the message away: %s", e.getOriginalMessage());
        }
    }

    private boolean isListenedTo(ConsumerRecord<String, String> message) {
        return message.value() != null && message.key() != null && nudges.isListenedTo(message.key());
    }
}
