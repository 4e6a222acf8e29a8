package org.callout.local;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTest {

    @Test
    void nothingButProfilesStaysInATopicForMoreThanADay() {
        assertThat(Topics.ALL)
                .filteredOn(topic -> !topic.name().equals("responder.profile"))
                .hasSizeGreaterThan(5)
                .allSatisfy(topic -> assertThat(longestStay(topic)).isLessThan(Duration.ofDays(1)));
    }

    /** A record that comes first into a segment goes with the last one; the broker looks every five minutes. */
    private static Duration longestStay(NewTopic topic) {
        Map<String, String> settings = topic.configs();
        return Duration.ofMillis(Long.parseLong(settings.get(TopicConfig.RETENTION_MS_CONFIG)))
                .plusMillis(Long.parseLong(settings.get(TopicConfig.SEGMENT_MS_CONFIG)))
                .plusMinutes(10);
    }
}
