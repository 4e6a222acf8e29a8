package org.callout.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LauncherTest {
    @TempDir
    Path folder;

    @Test
    void aCommandThatFailsIsToldWithWhatItSaid() {
        var command = new Command(List.of("sh", "-c", "echo 'disk full'; exit 4"), Map.of(), folder, null);

        assertThatThrownBy(() -> new Launcher().run(command, folder.resolve("log")))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("failed (4)")
                .hasMessageContaining("disk full");
    }

    @Test
    @Timeout(60)
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the next start finds orphans by their pid files")
    void noPartOutlivesASupervisorThatIsKilled() throws IOException, InterruptedException {
        var log = folder.resolve("pid");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var supervisor = new ProcessBuilder(
                        java,
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        log.toString())
                .start();
        while (!Files.exists(log) || Files.readString(log).isBlank()) {
            RunningPart.pause(Duration.ofMillis(20));
        }
        var part =
                ProcessHandle.of(Long.parseLong(Files.readString(log).strip())).orElseThrow();

        supervisor.destroyForcibly().waitFor(5, TimeUnit.SECONDS);

        while (part.isAlive()) {
            RunningPart.pause(Duration.ofMillis(20));
        }
        assertThat(part.isAlive()).isFalse();
    }

    /** A supervisor that starts one part, which writes down its pid, from a thread that ends at once. */
    static final class Starter {
        private Starter() {}

        public static void main(String[] arguments) throws InterruptedException {
            var command = new Command(List.of("sh", "-c", "echo $$; exec sleep 60"), Map.of(), Path.of("/"), null);
            var launcher = new Launcher();
            var thread = new Thread(() -> launcher.start(command, Path.of(arguments[0]), Part.Signal.TERM));
            thread.start();
            thread.join();
            Thread.sleep(60_000);
        }
    }
}
