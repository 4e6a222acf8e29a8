package org.callout.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build has just packaged, laid out as the commands lay it out: one folder a program, of links. */
final class BuiltPrograms {

    private static final List<String> MODULES = List.of(
            "infra/local", "infra/region", "infra/basemap", "infra/simulator", "dispatch-service", "responder-app-api");

    private BuiltPrograms() {}

    static Path gather(Path checkout, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String module : MODULES) {
            Path target = checkout.resolve(module).resolve("target");
            Path program = folder.resolve(checkout.resolve(module).getFileName());
            if (Files.isDirectory(target.resolve("quarkus-app"))) {
                Files.createSymbolicLink(program, target.resolve("quarkus-app"));
            } else {
                link(target, program);
            }
        }
        return folder;
    }

    /** Leaves an empty folder. */
    static Path clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private static void link(Path target, Path program) throws IOException {
        Files.createDirectory(program);
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(target.resolve("libraries"), "*.jar");
                DirectoryStream<Path> own = Files.newDirectoryStream(target, "*-SNAPSHOT.jar")) {
            for (DirectoryStream<Path> jars : List.of(libraries, own)) {
                for (Path jar : jars) {
                    Files.createSymbolicLink(program.resolve(jar.getFileName()), jar);
                }
            }
        }
    }
}
