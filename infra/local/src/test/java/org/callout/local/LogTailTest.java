package org.callout.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogTailTest {
    @TempDir
    Path folder;

    @Test
    void aLineIsHandedOverOnceAndOnlyWhenItIsWhole() throws IOException {
        var log = folder.resolve("part.log");
        var tail = new LogTail(log);
        var lines = new ArrayList<String>();

        tail.newLines(lines::add);
        Files.writeString(log, "seeding: AEDs\nseeding: vol");
        tail.newLines(lines::add);
        Files.writeString(log, "unteers\n", StandardOpenOption.APPEND);
        tail.newLines(lines::add);

        assertThat(lines).containsExactly("seeding: AEDs", "seeding: volunteers");
    }

    @Test
    void aLetterCutInTheMiddleOfItsBytesComesOutWhole() throws IOException {
        var log = folder.resolve("part.log");
        var tail = new LogTail(log);
        var lines = new ArrayList<String>();

        Files.write(log, new byte[] {'S', 't', (byte) 0xC3});
        tail.newLines(lines::add);
        Files.write(log, new byte[] {(byte) 0xA4, '\n'}, StandardOpenOption.APPEND);
        tail.newLines(lines::add);

        assertThat(lines).containsExactly("Stä");
    }

    @Test
    void theEndOfALongLogIsItsLastLines() throws IOException {
        var log = folder.resolve("part.log");
        Files.writeString(
                log, IntStream.rangeClosed(1, 5000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n")));

        assertThat(LogTail.of(log)).startsWith("line 4976\n").endsWith("line 5000");
    }
}
