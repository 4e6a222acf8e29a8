package org.callout.acceptance.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.callout.local.ProductSettings;
import org.callout.local.ProductStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

/** infra/run itself, with demo volunteers: it says when it is ready, is frugal, and leaves nothing behind after Ctrl-C. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "memory and signals are looked at as Linux tells them")
class RunTest {

    private static final int MOST_KILOBYTES = 512 * 1024;

    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS)
    void itStartsServesAndStopsWithoutATraceTwiceInARow() throws Exception {
        ProductSettings settings = withoutABuild(ProductSettings.ofBuild("infra/acceptance", "run"));

        startAndStop(settings);
        startAndStop(settings);
    }

    private static void startAndStop(ProductSettings settings) throws IOException, InterruptedException {
        Process run = run(settings);
        List<ProcessHandle> parts;
        try (var lines = run.inputReader()) {
            List<String> said = lines.lines()
                    .takeWhile(line -> !line.startsWith("Ctrl-C"))
                    .map(String::strip)
                    .toList();
            assertThat(said)
                    .anySatisfy(line -> assertThat(line).startsWith("READY dispatch=http://localhost:"))
                    .anySatisfy(line -> assertThat(line).contains("volunteers is up"))
                    .anySatisfy(line -> assertThat(line).contains("Städtle 1, Vaduz"));

            parts = run.descendants().toList();
            assertThat(Stream.concat(Stream.of(run.toHandle()), parts.stream()).filter(RunTest::isJvm))
                    .hasSizeGreaterThanOrEqualTo(7)
                    .allSatisfy(jvm -> assertThat(kilobytes(jvm)).isBetween(1L, (long) MOST_KILOBYTES));

            interrupt(run);
            assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            run.destroyForcibly();
        }
        assertThat(parts).noneMatch(ProcessHandle::isAlive);
        assertThat(processesThatName(settings.state())).isEmpty();
        assertThat(settings.state().resolve("pids")).isEmptyDirectory();
    }

    /** No locale, as in a bare container; Ctrl-C works however this test was started. */
    private static Process run(ProductSettings settings) throws IOException {
        var builder = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        settings.checkout().resolve("infra/run").toString(),
                        "--volunteers",
                        "12")
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("CALLOUT_STATE", settings.state().toString());
        ProductStack.freePorts().forEach((name, port) -> builder.environment().put(name, port.toString()));
        return builder.start();
    }

    private static void interrupt(Process run) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();
    }

    /** Puts what this build has packaged where infra/run looks for programs of just these sources. */
    private static ProductSettings withoutABuild(ProductSettings built) throws IOException, InterruptedException {
        String ask = ". \"$root/infra/local/commands.sh\"; content_stamp geo infra/contracts infra/platform"
                + " infra/local infra/region infra/basemap infra/simulator dispatch-service responder-app-api";
        var shell = new ProcessBuilder("sh", "-c", ask);
        shell.environment().put("root", built.checkout().toString());
        Process asked = shell.start();
        String stamp = asked.inputReader().readLine();
        assertThat(asked.waitFor()).isZero();
        Files.move(built.programs(), built.programs().resolveSibling(stamp));
        return built;
    }

    private static boolean isJvm(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/java");
    }

    private static long kilobytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static List<String> processesThatName(Path state) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(state.toString()))
                .toList();
    }
}
