package org.callout.acceptance.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.callout.local.ProductSettings;

/** The source tree that the tests run in. */
final class Checkout {

    private static final Path ROOT = ProductSettings.findCheckout();

    private static final List<String> SKIPPED = List.of("target", "node_modules", ".git", ".local");

    private Checkout() {}

    static Path resolve(String path) {
        return ROOT.resolve(path);
    }

    static String read(String path) {
        return read(resolve(path));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files below a folder, without pictures and what is built or fetched. */
    static List<Path> list(String folder) {
        try (Stream<Path> files = Files.walk(resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(Checkout::isSource)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path file) {
        if (file.toString().endsWith(".jpg") || file.toString().endsWith(".png")) {
            return false;
        }
        for (Path part : ROOT.relativize(file)) {
            if (SKIPPED.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
