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

    /** What the tests themselves are told does not count. */
    private final Map<String, String> environment = new HashMap<>(Map.of("CALLOUT_TEST_CHROMIUM", ""));

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

        assertThat(shell("env | grep production").lines()).hasSizeGreaterThan(5);
        assertThat(shell("forget_real_servers; env | grep production")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../test", "../bench/run"})
    void whatWritesAsItLikesForgetsRealServersFirst(String command) throws IOException {
        assertThat(Files.readString(Path.of(command)))
                .containsSubsequence("\nforget_real_servers\n", "use_state ", "build_programs ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--volunteers 0",
                "--osm town.osm.pbf",
                "--volunteers 12 --osm town.osm.pbf --aeds a.csv --aeds b.geojson",
                "--osm town.osm.pbf --aeds C.JSON"
            })
    void whatInfraRunUnderstandsIsLetThrough(String options) throws IOException, InterruptedException {
        for (String file : new String[] {"town.osm.pbf", "a.csv", "b.geojson", "C.JSON"}) {
            write(file, "something");
        }

        assertThat(shell("cd \"$root\"; check_run_options " + options + "; echo fine"))
                .isEqualTo("fine");
    }

    @ParameterizedTest
    @CsvSource({
        "--volunteers, usage: infra/run",
        "--volunteers many, usage: infra/run",
        "--osm, usage: infra/run",
        "--region x, usage: infra/run",
        "--aeds a.csv, usage: infra/run",
        "--osm nowhere.osm.pbf, There is no file nowhere.osm.pbf that can be read.",
        "--osm town.osm.pbf --aeds town.osm.pbf, town.osm.pbf is no list of AEDs: its name must end in .geojson"
    })
    void whatItDoesNotUnderstandIsSaidBeforeAnythingIsBuilt(String options, String said)
            throws IOException, InterruptedException {
        write("a.csv", "something");
        write("town.osm.pbf", "something");

        assertThat(shell("cd \"$root\"; check_run_options " + options + "; echo built"))
                .startsWith(said)
                .doesNotContain("built");
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
    void aStubThatAsksForASnapIsNoChromium() throws IOException, InterruptedException {
        tool("chromium", "echo 'requires the chromium snap' >&2; exit 1");
        tool("chromium-browser", "echo 'requires the chromium snap' >&2; exit 1");
        tool("google-chrome", "exit 1");
        tool("microsoft-edge", "echo 'Microsoft Edge 141.0.3537.57'");

        assertThat(shell("find_chromium; echo $CALLOUT_TEST_CHROMIUM")).isEqualTo(tools + "/microsoft-edge");
    }

    @Test
    void aChromiumThatPlaywrightHasFetchedWillDo() throws IOException, InterruptedException {
        for (String stub : new String[] {"chromium", "chromium-browser", "google-chrome", "microsoft-edge"}) {
            tool(stub, "exit 1");
        }
        environment.put(
                "PLAYWRIGHT_BROWSERS_PATH", machine.resolve("browsers of mine").toString());
        var fetched = write("browsers of mine/chromium-1194/chrome-linux/chrome", "#!/bin/sh\necho Chromium 141.0\n");
        assertThat(fetched.toFile().setExecutable(true)).isTrue();

        assertThat(shell("find_chromium; echo $CALLOUT_TEST_CHROMIUM")).isEqualTo(fetched.toString());
    }

    @Test
    void withoutAHomeTheOneOfTheAccountIsTaken() throws IOException, InterruptedException {
        tool("getent", "echo 'ann:x:1000:1000::/home/ann:/bin/sh'");
        environment.put("HOME", "");

        assertThat(shell("echo $HOME")).isEqualTo("/home/ann");
    }

    @Test
    void theStackPrintsUtf8WhateverTheLocale() throws IOException, InterruptedException {
        tool("java", "printf '%s\\n' \"$@\"");
        environment.put("LC_ALL", "C");

        assertThat(shell("CALLOUT_PROGRAMS=/programs; start_local_stack run 12").lines())
                .contains("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "/programs/local/*", "run", "12");
    }

    @Test
    void aCheckoutMayLieInAFolderWithASpace() throws IOException, InterruptedException {
        machine = Files.createDirectory(machine.resolve("my checkout"));
        Files.createDirectories(machine.resolve(".mvn"));
        Files.writeString(machine.resolve("pom.xml"), "<project/>");
        Files.writeString(machine.resolve("mvnw"), "");
        write("infra/local/target/libraries/a library.jar", "jar");
        write("infra/local/target/local-1.0.0-SNAPSHOT.jar", "jar");
        tool("java", "printf '%s\\n' \"$@\"");

        var built = "mkdir -p \"$CALLOUT_STATE/programs\"; copy_program \"$root/infra/local/target\""
                + " \"$CALLOUT_STATE/programs/local\"";
        assertThat(shell("set -eu; unset CALLOUT_STATE; use_state test; content_stamp infra; " + built
                                + "; CALLOUT_PROGRAMS=$CALLOUT_STATE/programs; ls \"$CALLOUT_PROGRAMS/local\";"
                                + " start_local_stack run 12")
                        .lines())
                .contains("a library.jar", "local-1.0.0-SNAPSHOT.jar", machine + "/.local/test/programs/local/*");
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
