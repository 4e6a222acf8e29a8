package org.callout.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that the services speak through, each with the dead letters of its consumers beside it. */
final class Topics {
    private static final int PARTITIONS = 4;
    private static final short REPLICAS = 1;

    /** Profiles are state: the newest of each responder is kept for ever. */
    private static final Map<String, String> NEWEST_OF_EACH_KEY =
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

    /** Patient data and codes of cabinets stay in a topic for a day at most, also the first of a segment. */
    private static final Map<String, String> KEPT_A_DAY = keptFor(Duration.ofHours(20), Duration.ofHours(3));

    static final List<NewTopic> ALL = Stream.of(
                    topic("responder.profile", NEWEST_OF_EACH_KEY),
                    topic("responder.position", keptFor(Duration.ofMinutes(10), Duration.ofSeconds(150))),
                    topic("alert.change", KEPT_A_DAY),
                    topic("alert.reply", KEPT_A_DAY),
                    topic("assignment.progress", KEPT_A_DAY),
                    topic("callout.event", KEPT_A_DAY),
                    topic("care.offer", KEPT_A_DAY))
            .flatMap(topic -> Stream.of(topic, deadLettersOf(topic)))
            .toList();

    private Topics() {}

    static boolean isBrokerUp(String bootstrap) {
        try (var admin = admin(bootstrap, Duration.ofSeconds(2))) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return false;
        }
    }

    /** Creates those that are missing. */
    static void create(String bootstrap) {
        try (var admin = admin(bootstrap, Duration.ofSeconds(20))) {
            for (var created : admin.createTopics(ALL).values().values()) {
                requireCreated(created::get);
            }
        }
    }

    private static void requireCreated(Result created) {
        try {
            created.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted.", e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new LocalStackException("Kafka refuses our topics: " + e.getCause(), e);
            }
        }
    }

    private static Admin admin(String bootstrap, Duration patience) {
        var millis = Math.toIntExact(patience.toMillis());
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200));
    }

    private static NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, PARTITIONS, REPLICAS).configs(settings);
    }

    private static NewTopic deadLettersOf(NewTopic topic) {
        return new NewTopic(topic.name() + ".dead-letter", 1, REPLICAS).configs(KEPT_A_DAY);
    }

    /**
     * Retention drops whole segments only: what comes first into one stays for both times together.
     *
     * @param segment how long a segment takes records
     */
    private static Map<String, String> keptFor(Duration time, Duration segment) {
        return Map.of(
                TopicConfig.RETENTION_MS_CONFIG, "" + time.toMillis(),
                TopicConfig.SEGMENT_MS_CONFIG, "" + segment.toMillis());
    }

    /** The outcome of one creation. */
    private interface Result {
        Void get() throws InterruptedException, ExecutionException;
    }
}
