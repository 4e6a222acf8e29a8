package org.callout.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(90)
class SupervisorTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private StateDirectory state;
    private Supervisor supervisor;

    @BeforeEach
    void beginOnAnEmptyState() {
        state = new StateDirectory(folder.resolve("state"));
        supervisor = aSupervisor();
    }

    private Supervisor aSupervisor() {
        return new Supervisor(state, new Launcher(), new Notes(new PrintStream(told, true, StandardCharsets.UTF_8)));
    }

    @AfterEach
    void leaveNothingRunning() {
        supervisor.stop();
    }

    @Test
    void partsAreStoppedInTheReverseOrderOfTheirStart() throws IOException {
        supervisor.start(List.of(ShellPart.lasting("foundation", folder)));
        supervisor.start(List.of(ShellPart.lasting("house", folder)));
        supervisor.start(List.of(ShellPart.lasting("roof", folder)));

        supervisor.stop();

        assertThat(Files.readAllLines(folder.resolve("stops"))).containsExactly("roof", "house", "foundation");
    }

    @Test
    void aPartThatDiesBeforeItAnswersIsToldWithTheEndOfItsLog() {
        var broken = ShellPart.of("broken", folder, "echo 'no room on the disk'; exit 3");

        assertThatThrownBy(() -> supervisor.start(List.of(broken)))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("broken ended before it answered (3)")
                .hasMessageContaining("no room on the disk");
    }

    @Test
    void theDeathOfAPartEndsTheRunWithTheEndOfItsLog() {
        supervisor.start(
                List.of(ShellPart.of("frail", folder, "touch frail; sleep 0.3; echo 'out of memory'; exit 7")));

        assertThat(supervisor.awaitFailure()).contains("frail died (7)").contains("out of memory");
    }

    @Test
    void aServiceThatDiesIsStartedAgainWithANote() {
        var onceFrail =
                "if [ -e service ]; then echo up >> ups; sleep 60; else touch service; echo last words; sleep 0.3; exit 9; fi";

        supervisor.start(List.of(new ShellPart("service", folder, true, onceFrail)));

        await(() -> Files.exists(folder.resolve("ups")));
        assertThat(state.log("service")).content().contains("last words");
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("service died (9); it is started again");
    }

    @Test
    void aServiceThatDiesAgainAndAgainEndsTheRun() {
        supervisor.start(List.of(new ShellPart("service", folder, true, "touch service; sleep 0.1; exit 9")));

        assertThat(supervisor.awaitFailure()).contains("service died (9)");
    }

    @Test
    void whatAKilledRunLeftBehindIsStoppedByTheNext() {
        supervisor.start(List.of(ShellPart.lasting("orphan", folder)));
        var orphan = state.pidFile("orphan").findLiving().orElseThrow();

        aSupervisor().stopLeftovers();

        await(() -> !orphan.isAlive());
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("leftover of an earlier run: orphan");
        assertThat(state.pidFiles()).isEmpty();
    }

    @Test
    void aStartThatIsStoppedMidwayLeavesNothingRunning() {
        var never = ShellPart.of("never", folder, "sleep 60");
        var starting = Thread.startVirtualThread(() -> {
            try {
                supervisor.start(List.of(never));
            } catch (LocalStackException stopped) {
                return;
            }
        });
        await(() -> state.pidFile("never").findLiving().isPresent());
        var process = state.pidFile("never").findLiving().orElseThrow();

        supervisor.stop();

        await(() -> !process.isAlive());
        starting.interrupt();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            RunningPart.pause(Duration.ofMillis(20));
        }
    }
}
