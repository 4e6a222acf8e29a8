package org.callout.region;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Draws base maps in a process of its own, with as much heap as this one has: the libraries of roads and of maps do not bear each
 * other.
 *
 * @param folder holds the program's jars
 */
record BaseMapProgram(Path folder) {

    private static final String MAIN = "org.callout.basemap.DrawBaseMap";

    void draw(Path extract, Path pmtiles) throws IOException {
        Path work = Files.createDirectories(pmtiles.resolveSibling(pmtiles.getFileName() + ".work"));
        try {
            Process drawing = new ProcessBuilder(command(extract, pmtiles, work))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.INHERIT)
                    .start();
            Thread ending = new Thread(drawing::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(ending);
            int status = drawing.waitFor();
            Runtime.getRuntime().removeShutdownHook(ending);
            if (status != 0) {
                throw new IOException("the base map could not be drawn (%d)".formatted(status));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            delete(work);
        }
    }

    private List<String> command(Path extract, Path pmtiles, Path work) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + Runtime.getRuntime().maxMemory(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                folder + "/*",
                MAIN,
                extract.toString(),
                pmtiles.toString(),
                work.toString());
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
