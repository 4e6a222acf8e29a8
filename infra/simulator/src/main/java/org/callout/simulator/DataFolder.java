package org.callout.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.callout.geo.osm.Address;
import org.callout.geo.osm.AddressBook;
import org.callout.geo.place.Position;
import org.callout.simulator.seeding.AedFile;

/** A region's files, known by their endings. */
record DataFolder(Path path) {

    /** Where people may live, always in the same order. */
    List<Position> addresses() {
        try {
            return AddressBook.read(only("*.osm.pbf", "OpenStreetMap extract")).places().stream()
                    .map(Address::position)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lists of AEDs, and the extract, which maps some too; a region may do without lists. */
    List<AedFile> listAeds() {
        return Stream.of("*.geojson", "*.csv", "*" + AedFile.EXTRACT)
                .map(this::list)
                .flatMap(List::stream)
                .map(AedFile::at)
                .toList();
    }

    private Path only(String pattern, String meaning) {
        List<Path> found = list(pattern);
        if (found.size() != 1) {
            throw new IllegalArgumentException("CALLOUT_DATA_DIR %s must hold one %s (%s), it holds %d"
                    .formatted(path, meaning, pattern, found.size()));
        }
        return found.getFirst();
    }

    private List<Path> list(String pattern) {
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException("CALLOUT_DATA_DIR is no folder: " + path);
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, pattern)) {
            return StreamSupport.stream(files.spliterator(), false).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
