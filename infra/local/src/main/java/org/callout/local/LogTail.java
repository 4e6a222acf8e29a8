package org.callout.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** Reads a log that another process is writing. */
final class LogTail {
    private static final int LAST_LINES = 25;
    private static final int LAST_BYTES = 16_384;

    private final Path log;
    private long read;
    private String unfinished = "";

    LogTail(Path log) {
        this.log = log;
    }

    /** Hands over each whole line that came since the last call. */
    void newLines(Consumer<String> take) {
        var lines = (unfinished + readFrom(log, read)).split("\n", -1);
        unfinished = lines[lines.length - 1];
        Arrays.stream(lines, 0, lines.length - 1).forEach(take);
    }

    private String readFrom(Path file, long start) {
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[(int) Math.max(0, access.length() - start)];
            access.seek(start);
            access.readFully(bytes);
            read += bytes.length;
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** The last lines of a log, for a person who wants to know why its writer died. */
    static String of(Path log) {
        try (var access = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(LAST_BYTES, access.length())];
            access.seek(access.length() - bytes.length);
            access.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).strip().split("\n");
            return String.join(
                    "\n", Arrays.asList(lines).subList(Math.max(0, lines.length - LAST_LINES), lines.length));
        } catch (IOException e) {
            return "(no log)";
        }
    }
}
