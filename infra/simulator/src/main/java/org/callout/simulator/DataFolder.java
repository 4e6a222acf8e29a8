package org.callout.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.callout.geo.osm.AddressBook;
import org.callout.geo.osm.AddressFile;
import org.callout.geo.osm.Addresses;
import org.callout.geo.place.Position;
import org.callout.simulator.api.AedFile;
import org.callout.simulator.api.RegionFile;
import org.callout.simulator.people.Homes;

/** A region's files, known by their endings. */
record DataFolder(Path path) {

    /** The folder itself, where this one is a link; itself when it cannot be told. */
    DataFolder settled() {
        try {
            return new DataFolder(path.toRealPath());
        } catch (IOException e) {
            return this;
        }
    }

    /** Where people may live, always in the same order. */
    List<Position> addresses() {
        Homes homes = new Homes(place());
        known().forEachHome(address -> homes.add(address.position()));
        return homes.list();
    }

    /** As the preparation left them, or else out of the extract. */
    private Addresses known() {
        Optional<AddressFile> prepared = AddressFile.find(path);
        if (prepared.isPresent()) return prepared.get();
        try {
            return AddressBook.read(only("*.osm.pbf", "OpenStreetMap extract"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the demonstration's first callout is raised; empty when the region's file does not say. */
    Optional<Position> place() {
        return new RegionFile(only("region.json", "facts of the region")).place();
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
