package org.callout.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The whole product in processes of its own, as infra/run starts it but without demo volunteers, on free ports: what
 * benchmarks and acceptance tests stand on.
 */
public final class ProductStack implements AutoCloseable {

    private static final List<String> PORTS =
            List.of("DISPATCH_PORT", "RESPONDER_PORT", "FCM_PORT", "OIDC_PORT", "PG_PORT", "KAFKA_PORT");
    private static final String USER = "callout";
    private static final int SECONDS_TO_STOP = 30;

    private final Process process;
    private final ProductSettings settings;
    private final Map<String, Integer> ports;

    /** Kept: the kernel ends the stack when the thread that started it ends. */
    private final Launcher launcher;

    private ProductStack(Process process, ProductSettings settings, Map<String, Integer> ports, Launcher launcher) {
        this.process = process;
        this.settings = settings;
        this.ports = ports;
        this.launcher = launcher;
    }

    /** Returns once everything answers. */
    public static ProductStack start(ProductSettings settings, PrintStream progress) throws IOException {
        Map<String, Integer> ports = freePorts();
        var launcher = new Launcher();
        Files.createDirectories(settings.state());
        Process process = launcher.startForReading(command(settings, ports, "--volunteers", "0"));
        var stack = new ProductStack(process, settings, ports, launcher);
        // Whoever is asked to end takes it along; whoever is killed leaves it to the launcher and to the next start.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        pidFile(settings.state()).remember(process.toHandle());
        stack.awaitReady(progress);
        return stack;
    }

    private static Command command(ProductSettings settings, Map<String, Integer> ports, String... options) {
        Map<String, String> environment = new TreeMap<>(Map.of(
                "CALLOUT_ROOT", settings.checkout().toString(),
                "CALLOUT_PROGRAMS", settings.programs().toString(),
                "CALLOUT_STATE", settings.state().toString(),
                "PG_HOME", settings.postgresHome()));
        ports.forEach((name, port) -> environment.put(name, port.toString()));
        var words = new ArrayList<>(List.of(
                "-Dstdout.encoding=UTF-8",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                settings.programs().resolve("local") + "/*",
                "org.callout.local.LocalStack",
                "run"));
        words.addAll(List.of(options));
        return Command.java(settings.checkout(), environment, "96m", words);
    }

    /** Stops what was left by somebody who started the product on this state and was killed; harmless if nothing was. */
    static void stopLeftovers(Path state) {
        if (!Files.isDirectory(state)) {
            return;
        }
        // The one that starts parts again goes first.
        pidFile(state).findLiving().ifPresent(process -> RunningPart.stop(process, Part.Signal.TERM));
        new Supervisor(new StateDirectory(state), new Launcher(), new Notes(System.err)).stopLeftovers();
    }

    private static PidFile pidFile(Path state) {
        return new PidFile(state.resolve("supervisor.pid"));
    }

    public URI dispatch() {
        return uri("DISPATCH_PORT", "");
    }

    public URI responder() {
        return uri("RESPONDER_PORT", "");
    }

    public URI push() {
        return uri("FCM_PORT", "");
    }

    public URI tokens() {
        return uri("OIDC_PORT", "/callout/token");
    }

    public String kafka() {
        return "localhost:" + ports.get("KAFKA_PORT");
    }

    /** A connection of its own; the caller closes it. */
    public Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + ports.get("PG_PORT") + "/" + name, USER, USER);
    }

    /** Gives it another region, as infra/run does from another terminal, and returns what that prints. */
    public String exchangeRegion(Path extract) throws IOException {
        Process command = launcher.startForReading(command(settings, ports, "--osm", extract.toString()));
        try (var said = command.inputReader(StandardCharsets.UTF_8)) {
            return said.readAllAsString();
        }
    }

    /** The link to the prepared region in use. */
    public Path currentRegion() {
        return settings.state().resolve("regions/current");
    }

    /** Process ids of the parts by name. */
    public Map<String, Long> processes() throws IOException {
        Map<String, Long> processes = new TreeMap<>();
        try (var files = Files.newDirectoryStream(settings.state().resolve("pids"), "*.pid")) {
            for (Path file : files) {
                String part = file.getFileName().toString().replace(".pid", "");
                String pid = Files.readString(file).strip().split(" ", -1)[0];
                processes.put(part, Long.parseLong(pid));
            }
        }
        return processes;
    }

    /** Stops all parts, by the same signal as Ctrl-C on infra/run. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(PrintStream progress) throws IOException {
        // Not closed: what the stack prints later has to go somewhere.
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            progress.println(line);
            if (line.startsWith("READY ")) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(later -> {}));
                return;
            }
        }
        close();
        throw new LocalStackException("the local stack ended before it was ready");
    }

    private URI uri(String port, String path) {
        return URI.create("http://localhost:" + ports.get(port) + path);
    }

    /** Ports that nobody listens at, by the variables that choose them; held at once while choosing, so that none is chosen twice. */
    public static Map<String, Integer> freePorts() {
        Map<String, Integer> ports = new TreeMap<>();
        var held = new ArrayList<ServerSocket>();
        try {
            for (String name : PORTS) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.put(name, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
