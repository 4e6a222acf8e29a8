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

    LogTail(Path log) {
        this.log = log;
    }

    /** Hands over each whole line that came since the last call. */
    void newLines(Consumer<String> take) {
        var fresh = readFresh();
        var whole = lastIndexOfLineEnd(fresh) + 1;
        read += whole;
        new String(fresh, 0, whole, StandardCharsets.UTF_8).lines().forEach(take);
    }

    private byte[] readFresh() {
        try (var access = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) Math.max(0, access.length() - read)];
            access.seek(read);
            access.readFully(bytes);
            return bytes;
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static int lastIndexOfLineEnd(byte[] bytes) {
        var index = bytes.length - 1;
        while (index >= 0 && bytes[index] != '\n') {
            index--;
        }
        return index;
    }

    /** The last lines of a log, for a person who wants to know why its writer died. */
    static String of(Path log) {
        try (var access = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(LAST_BYTES, access.length())];
            access.seek(access.length() - bytes.length);
            access.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).strip().split("\n", -1);
            return String.join(
                    "\n", Arrays.asList(lines).subList(Math.max(0, lines.length - LAST_LINES), lines.length));
        } catch (IOException e) {
            return "(no log)";
        }
    }
}
