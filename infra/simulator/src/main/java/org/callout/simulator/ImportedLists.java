package org.callout.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The names of the AED lists that were imported for the region in use, so that they go when it does: also where Callout was
 * stopped between two regions.
 */
final class ImportedLists {

    private final Optional<Path> file;
    private Set<String> names;

    /** @param file where they are kept over restarts, a name a line; empty: they are forgotten at the end */
    ImportedLists(Optional<Path> file) {
        this.file = file;
        this.names = file.filter(Files::exists).map(ImportedLists::read).orElse(Set.of());
    }

    /** Takes over what the region has now and gives what only the one before it had. */
    Set<String> exchangeFor(Set<String> current) {
        Set<String> left = new HashSet<>(names);
        left.removeAll(current);
        names = Set.copyOf(current);
        file.ifPresent(this::write);
        return left;
    }

    private static Set<String> read(Path file) {
        try {
            return Set.copyOf(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path to) {
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.write(to, names.stream().sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
