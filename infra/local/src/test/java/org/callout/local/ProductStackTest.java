package org.callout.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of the product when whoever started it ends, tried with a stand-in for the supervisor. */
@Timeout(90)
class ProductStackTest {
    /** Writes down what it hears of, is ready at once and stays. */
    private static final String STAND_IN = """
            package org.callout.local;
            public class LocalStack {
                public static void main(String[] arguments) throws Exception {
                    java.nio.file.Path state = java.nio.file.Path.of(System.getenv("CALLOUT_STATE"));
                    java.nio.file.Files.writeString(state.resolve("environment"), System.getenv().toString());
                    System.out.println("READY");
                    Thread.sleep(60_000);
                }
            }
            """;

    @TempDir
    Path folder;

    private Path state;
    private Process owner;

    @BeforeEach
    void startTheProduct() throws IOException {
        state = folder.resolve("state");
        packStandIn();
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                Owner.class.getName(),
                folder.toString());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://production/dispatch",
                        "KAFKA_BOOTSTRAP_SERVERS", "production:9092"));
        owner = builder.redirectErrorStream(true).start();
        assertThat(owner.inputReader().readLine()).startsWith("READY");
    }

    @AfterEach
    void leaveNothingRunning() {
        ProductStack.stopLeftovers(state);
        owner.destroyForcibly();
    }

    @Test
    void itHearsOfNoRealServer() throws IOException {
        assertThat(Files.readString(state.resolve("environment")))
                .contains("DISPATCH_PORT=")
                .doesNotContain("production");
    }

    @Test
    void itEndsWithItsOwnerWhoIsAskedToEnd() throws InterruptedException {
        endsWith(Process::destroy);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the next start finds it by its pid file")
    void itEndsWithItsOwnerWhoIsKilled() throws InterruptedException {
        endsWith(Process::destroyForcibly);
    }

    @Test
    void whatIsLeftIsStoppedBeforeTheStateIsUsedAgain() {
        var stack = supervisor();
        var part = new Launcher()
                .start(
                        new Command(List.of("sleep", "60"), Map.of(), folder, null),
                        folder.resolve("log"),
                        Part.Signal.TERM);
        new StateDirectory(state).pidFile("part").remember(part.toHandle());

        ProductStack.stopLeftovers(state);

        awaitEnd(stack);
        awaitEnd(part.toHandle());
    }

    private void endsWith(Consumer<Process> end) throws InterruptedException {
        var stack = supervisor();

        end.accept(owner);
        owner.waitFor();

        awaitEnd(stack);
        assertThat(new PidFile(state.resolve("supervisor.pid")).findLiving()).isEmpty();
    }

    /** The dead are seen as such a little later. */
    private static void awaitEnd(ProcessHandle process) {
        while (process.isAlive()) {
            RunningPart.pause(Duration.ofMillis(20));
        }
    }

    private ProcessHandle supervisor() {
        return new PidFile(state.resolve("supervisor.pid")).findLiving().orElseThrow();
    }

    private void packStandIn() throws IOException {
        var source = Files.writeString(folder.resolve("LocalStack.java"), STAND_IN);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        var program = Files.createDirectories(folder.resolve("programs/local")).resolve("local.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(program))) {
            jar.putNextEntry(new JarEntry("org/callout/local/LocalStack.class"));
            Files.copy(folder.resolve("LocalStack.class"), jar);
        }
    }

    /** Starts the product, as a benchmark or an acceptance test does, and stays. */
    static final class Owner {
        private Owner() {}

        public static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            var settings = new ProductSettings(folder, folder.resolve("programs"), folder.resolve("state"), "/nowhere");
            try (var stack = ProductStack.start(settings, System.out)) {
                Thread.sleep(60_000);
            }
        }
    }
}
