package org.callout.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A single Kafka node, broker and controller in one (KRaft), tuned to start fast and stay small. */
final class Kafka implements Part {
    private static final String CLUSTER_ID = "Q2FsbG91dENhbGxvdXRDQQ";
    private static final String HEAP = "256m";

    private final Port port;
    private final StateDirectory state;
    private final Launcher launcher;
    private final Programs programs;

    Kafka(Port port, StateDirectory state, Launcher launcher, Programs programs) {
        this.port = port;
        this.state = state;
        this.launcher = launcher;
        this.programs = programs;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public void prepare() {
        store(settings(Port.anyFree("controller")));
        if (!Files.exists(data().resolve("meta.properties"))) {
            launcher.run(
                    java("kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", file().toString()),
                    state.log("kafka-format"));
        }
    }

    @Override
    public Command command() {
        return java("kafka.Kafka", file().toString());
    }

    @Override
    public boolean answers() {
        return Topics.isBrokerUp(bootstrap());
    }

    /** Whoever speaks through it waits for it and goes on where it stopped. */
    @Override
    public boolean isRestarted() {
        return true;
    }

    @Override
    public void furnish() {
        Topics.create(bootstrap());
    }

    String bootstrap() {
        return "localhost:" + port.number();
    }

    private Properties settings(Port controller) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@localhost:" + controller.number(),
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port.number(), controller.number()),
                "log.dirs",
                data().toString()));
        // One node cannot replicate
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1"));
        // A consumer joins at once; after kill -9 the port is free again in 4 s instead of 12; the cleaner takes 2 MB,
        // not 128
        settings.putAll(Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "broker.session.timeout.ms", "2000",
                "broker.heartbeat.interval.ms", "500",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "num.network.threads", "2",
                "num.io.threads", "4"));
        return settings;
    }

    private void store(Properties settings) {
        try (var out = Files.newBufferedWriter(file())) {
            settings.store(out, "written at every start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Command java(String main, String... arguments) {
        return programs.libraries(HEAP, Map.of(), List.of(), main, List.of(arguments));
    }

    private Path file() {
        return state.folder("kafka").resolve("server.properties");
    }

    private Path data() {
        return state.folder("kafka").resolve("data");
    }
}
