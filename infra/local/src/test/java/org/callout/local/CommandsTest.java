package org.callout.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The shell that the commands share, on a machine made of small fakes. */
class CommandsTest {
    private static final String COMMANDS =
            Path.of("commands.sh").toAbsolutePath().toString();

    @TempDir
    Path machine;

    private final Map<String, String> environment = new HashMap<>();
    private Path tools;

    @BeforeEach
    void makeRoomForTools() throws IOException {
        tools = Files.createDirectory(machine.resolve("bin"));
    }

    @ParameterizedTest
    @CsvSource({"v18.20.4, old", "v20.18.3, old", "v20.19.0, new", "v22.1.0, new", "v24.0.0, new"})
    void nodeIsNewEnoughFrom20Point19On(String version, String verdict) throws IOException, InterruptedException {
        tool("node", "echo " + version);

        assertThat(shell("node_is_new_enough && echo new || echo old")).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"24.0.2, no", "25, yes", "25.0.1, yes", "26.0.1, yes"})
    void aJdkIsNewEnoughFrom25On(String version, String verdict) throws IOException, InterruptedException {
        tool("javac", "exit 0");
        Files.writeString(machine.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");

        assertThat(shell("is_jdk_25 '" + machine + "' && echo yes || echo no")).isEqualTo(verdict);
    }

    @Test
    void testsAndBenchmarksHearOfNoRealServer() throws IOException, InterruptedException {
        ReadmeTable.variables().forEach(name -> environment.put(name, "production"));
        environment.put("QUARKUS_FLYWAY_JDBC_URL", "jdbc:postgresql://production/dispatch");

        assertThat(shell("env | grep -c production")).isEqualTo("" + environment.size());
        assertThat(shell("forget_real_servers; env | grep production")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../test", "../bench/run"})
    void whatWritesAsItLikesForgetsRealServersFirst(String command) throws IOException {
        assertThat(Files.readString(Path.of(command)))
                .containsSubsequence("\nforget_real_servers\n", "use_state ", "\nbuild_programs ");
    }

    @Test
    void withoutRootTheLineToTypeIsSaidAndNothingInstalled() throws IOException, InterruptedException {
        tool("id", "echo 1000");
        tool("sudo", "exit 1");
        tool("apt-get", "echo installed");

        assertThat(shell("apt_install 'PostgreSQL with PostGIS' postgresql-17 postgresql-17-postgis-3"))
                .contains("sudo apt-get install postgresql-17 postgresql-17-postgis-3")
                .doesNotContain("installed");
    }

    @Test
    void aRootInstallsWhatIsMissing() throws IOException, InterruptedException {
        tool("id", "echo 0");
        tool("apt-get", "echo \"$@\" >> " + machine + "/apt");

        shell("apt_install Chromium chromium");

        assertThat(Files.readString(machine.resolve("apt"))).contains("install chromium");
    }

    @Test
    void aChangedSourceMeansANewBuildAndAChangedTestDoesNot() throws IOException, InterruptedException {
        Files.createDirectories(machine.resolve(".mvn"));
        Files.writeString(machine.resolve("pom.xml"), "<project/>");
        Files.writeString(machine.resolve("mvnw"), "");
        var source = write("geo/src/main/java/A.java", "class A {}");
        var test = write("geo/src/test/java/ATest.java", "class ATest {}");
        var before = stamp();

        Files.writeString(test, "class ATest { }");
        write("geo/target/A.class", "compiled");
        assertThat(stamp()).isEqualTo(before);

        Files.writeString(source, "class A { }");
        assertThat(stamp()).isNotEqualTo(before);
    }

    private String stamp() throws IOException, InterruptedException {
        return shell("content_stamp geo");
    }

    private Path write(String path, String text) throws IOException {
        var file = machine.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void tool(String name, String script) throws IOException {
        var file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private String shell(String script) throws IOException, InterruptedException {
        var words = new String[] {"sh", "-c", "root='" + machine + "'; . '" + COMMANDS + "'; " + script};
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var output = process.inputReader()) {
            var said = output.readAllAsString().strip();
            process.waitFor();
            return said;
        }
    }
}
