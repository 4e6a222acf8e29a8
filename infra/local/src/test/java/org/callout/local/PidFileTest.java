package org.callout.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PidFileTest {
    @TempDir
    Path folder;

    private Process process;
    private PidFile file;

    @BeforeEach
    void startSomething() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
        file = new PidFile(folder.resolve("sleep.pid"));
        file.remember(process.toHandle());
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void aRememberedProcessIsFoundAgain() {
        assertThat(file.findLiving()).contains(process.toHandle());
    }

    @Test
    void aProcessThatEndedIsNotFound() throws InterruptedException {
        process.destroyForcibly().waitFor();

        assertThat(file.findLiving()).isEmpty();
    }

    @Test
    void aStrangerThatGotTheSamePidLaterIsLeftAlone() throws IOException {
        var anHourAgo = System.currentTimeMillis() - 3_600_000;
        Files.writeString(file.path(), process.pid() + " " + anHourAgo);

        assertThat(file.findLiving()).isEmpty();
    }

    @Test
    void aDamagedFileNamesNobody() throws IOException {
        Files.writeString(file.path(), "garbage");

        assertThat(file.findLiving()).isEmpty();
    }
}
