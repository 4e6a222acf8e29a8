package org.callout.geo.osm;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a prepared region as tab-separated UTF-8 text under a line of headings. It is read line by line: whoever reads
 * needs memory only for what they keep of it.
 */
public final class AddressFile implements Addresses {

    /** In the folder of a prepared region. */
    public static final String NAME = "addresses.tsv";

    private static final String HEADINGS = "lon\tlat\thome\tstreet\thouse_number\tcity";
    private static final String HOME = "yes";
    private static final String NO_HOME = "no";

    /** OpenStreetMap's own: a centimetre. */
    private static final int DECIMALS = 7;

    private final Path file;

    private AddressFile(Path file) {
        this.file = file;
    }

    /** What the preparation left in that folder; empty for a folder that is still to be prepared. */
    public static Optional<AddressFile> find(Path region) {
        return Optional.of(region.resolve(NAME)).filter(Files::isRegularFile).map(AddressFile::new);
    }

    /** Writes what {@link #find} finds. */
    public static void write(AddressBook book, Path region) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(region.resolve(NAME))) {
            out.write(HEADINGS + "\n");
            for (Address house : book.addresses()) {
                out.write(line(house, true));
            }
            var mapped = book.mapped();
            for (Address street : book.streets()) {
                out.write(line(street, !mapped.reaches(street.position())));
            }
            for (Address trail : book.trails()) {
                out.write(line(trail, false));
            }
        }
    }

    private static String line(Address address, boolean home) {
        return String.join(
                        "\t",
                        decimal(address.position().lon()),
                        decimal(address.position().lat()),
                        home ? HOME : NO_HOME,
                        cell(address.street()),
                        cell(address.houseNumber()),
                        cell(address.city()))
                + "\n";
    }

    private static String decimal(double degrees) {
        return BigDecimal.valueOf(Math.round(degrees * 1e7), DECIMALS).toPlainString();
    }

    /** Mappers type what they like: nothing of it may end a cell or a line. */
    private static String cell(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\t\\r\\n]", " ");
    }

    @Override
    public void forEach(Consumer<Address> listener) {
        read(line -> listener.accept(line.address));
    }

    @Override
    public void forEachHome(Consumer<Address> listener) {
        read(line -> {
            if (line.home) {
                listener.accept(line.address);
            }
        });
    }

    private record Line(Address address, boolean home) {}

    private void read(Consumer<Line> listener) {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            if (!HEADINGS.equals(in.readLine())) {
                throw new IOException(file + " does not begin with the headings of an address file");
            }
            @Nullable Address before = null;
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                Line line = parse(text, before);
                listener.accept(line);
                before = line.address;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Line parse(String text, @Nullable Address before) throws IOException {
        String[] cells = text.split("\t", -1);
        try {
            var position = new Position(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]));
            var address = new Address(
                    same(cells[3], before == null ? null : before.street()),
                    cells[4].isEmpty() ? null : cells[4],
                    cells[5].isEmpty() ? null : same(cells[5], before == null ? null : before.city()),
                    position);
            return new Line(address, HOME.equals(cells[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
            throw new IOException("%s holds a line that is no address: %s".formatted(file, text), broken);
        }
    }

    /** Neighbouring lines are of one street: whoever keeps them keeps its name once. */
    private static String same(String text, @Nullable String before) {
        return before != null && before.equals(text) ? before : text;
    }
}
