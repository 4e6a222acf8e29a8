package org.callout.local;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The machine's own PostgreSQL with PostGIS, on a private cluster that listens at localhost only. */
final class Postgis implements Part {
    /** User and password of the local cluster; it holds demonstration data and is reached from this machine only. */
    static final String USER = "callout";

    private static final String ANY_DATABASE = "template1";

    /**
     * What its manual advises for a disk without a head and for many writes: fewer checkpoints, and more memory. It tidies up at a
     * fifth of its usual pace, since calls come beside it.
     */
    private static final Map<String, String> PRODUCTION = Map.of(
            "random_page_cost", "1.1",
            "checkpoint_timeout", "15min",
            "max_wal_size", "4GB",
            "autovacuum_vacuum_cost_delay", "10ms");

    /** Half of what the manual advises for a machine that does nothing else; taken only as it is used. */
    private static final long EIGHTH_OF_MEMORY_MEGABYTES = Math.max(
            128, ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize() >> 23);

    private final Path home;
    private final Port port;
    private final StateDirectory state;
    private final Launcher launcher;
    private final List<String> databases;
    private final boolean durable;
    private final @Nullable String account = Accounts.unprivileged();
    private final Path cluster;

    /**
     * @param home holds bin/initdb and bin/postgres
     * @param durable whether what is committed survives a crash of the machine; tests need not wait for the disk
     */
    Postgis(Path home, Port port, StateDirectory state, Launcher launcher, List<String> databases, boolean durable) {
        this.home = home;
        this.port = port;
        this.state = state;
        this.launcher = launcher;
        this.databases = databases;
        this.durable = durable;
        this.cluster = Accounts.folderFor(account, state, "postgis");
    }

    @Override
    public String name() {
        return "postgis";
    }

    /** Deletes all that the cluster holds. */
    void forget() {
        StateDirectory.delete(cluster);
    }

    @Override
    public void prepare() {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        forget();
        try {
            Files.createDirectory(cluster);
            Accounts.hand(cluster, account);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var log = state.log("postgis-initdb");
        // initdb removes what it made when it fails, so PG_VERSION stands for a whole cluster
        launcher.run(
                tool(
                        List.of(
                                "initdb",
                                "-D",
                                cluster.toString(),
                                "-U",
                                USER,
                                "--auth=trust",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--no-sync"),
                        account),
                log);
    }

    @Override
    public Command command() {
        var words = new ArrayList<>(List.of("postgres", "-D", cluster.toString(), "-p", "" + port.number()));
        settings().forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return tool(words, account);
    }

    private Map<String, String> settings() {
        var onDisk = durable ? "on" : "off";
        var settings = new TreeMap<>(Map.of(
                "listen_addresses", "localhost",
                "unix_socket_directories", "",
                "max_connections", "200",
                "timezone", "UTC",
                "jit", "off",
                "fsync", onDisk,
                "synchronous_commit", onDisk,
                "full_page_writes", onDisk));
        if (durable) {
            settings.putAll(PRODUCTION);
            settings.put("shared_buffers", EIGHTH_OF_MEMORY_MEGABYTES + "MB");
            // Benchmarks measure from the moment a change is there for others.
            settings.put("track_commit_timestamp", "on");
        }
        return settings;
    }

    @Override
    public boolean answers() {
        return launcher.succeeds(tool(List.of("pg_isready", "-q", "-h", "localhost", "-p", "" + port.number()), null));
    }

    /** PostGIS goes into the template once; every database made from it has it at once. */
    @Override
    public void furnish() {
        sql("create extension if not exists postgis");
        for (var database : databases) {
            if (!launcher.succeeds(psql(database, "select 1"))) {
                sql("create database " + database + " template " + ANY_DATABASE);
            }
        }
    }

    private void sql(String statement) {
        launcher.run(psql(ANY_DATABASE, statement), state.log("postgis-furnish"));
    }

    private Command psql(String database, String statement) {
        return tool(
                List.of(
                        "psql",
                        "-X",
                        "-q",
                        "-v",
                        "ON_ERROR_STOP=1",
                        "-h",
                        "localhost",
                        "-p",
                        "" + port.number(),
                        "-U",
                        USER,
                        "-d",
                        database,
                        "-c",
                        statement),
                null);
    }

    /** A smart shutdown (TERM) would wait for every client to leave; INT is the fast one. */
    @Override
    public Signal stopSignal() {
        return Signal.INT;
    }

    private Command tool(List<String> words, @Nullable String user) {
        var absolute = new ArrayList<>(words);
        absolute.set(0, home.resolve("bin").resolve(words.getFirst()).toString());
        return new Command(absolute, Map.of("LC_ALL", "C", "PGPASSWORD", USER), Path.of("/"), user);
    }
}
