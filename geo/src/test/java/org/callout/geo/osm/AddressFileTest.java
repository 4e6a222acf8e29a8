package org.callout.geo.osm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AddressFileTest {

    private static final Address HOUSE = new Address("Städtle", "14;16", "Vaduz", new Position(9.5209, 47.1392));
    private static final Address HAMLET = new Address("Masescha", "3", null, new Position(9.5601, 47.1203));
    private static final Address NEAR = new Address("Städtle", null, null, new Position(9.5211, 47.1394));
    private static final Address FAR = new Address("Rheindamm", null, null, new Position(-0.0000001, 47.2));
    private static final Address TRAIL = new Address("Fürstensteig", null, null, new Position(9.6, 47.1));

    @TempDir
    Path region;

    @Test
    void whatWasWrittenIsTold() throws IOException {
        var book = new AddressBook(List.of(HOUSE, HAMLET), List.of(NEAR, FAR), List.of(TRAIL));
        AddressFile.write(book, region);

        AddressFile file = AddressFile.find(region).orElseThrow();

        assertThat(told(file::forEach)).isEqualTo(told(book::forEach)).hasSize(5);
        assertThat(told(file::forEachHome))
                .isEqualTo(told(book::forEachHome))
                .contains(FAR)
                .doesNotContain(NEAR, TRAIL);
    }

    @Test
    void whatAMapperTypedEndsNoLine() throws IOException {
        var odd = new Address("Bei\tder\r\nMühle", "1", null, HOUSE.position());
        AddressFile.write(new AddressBook(List.of(odd, HAMLET), List.of()), region);

        assertThat(told(AddressFile.find(region).orElseThrow()::forEach))
                .extracting(Address::line)
                .containsExactly("Bei der  Mühle 1", "Masescha 3");
    }

    @Test
    void aFolderThatIsStillToBePreparedHasNone() {
        assertThat(AddressFile.find(region)).isEmpty();
    }

    @Test
    void aFileThatIsNoneIsRefused() throws IOException {
        Files.writeString(region.resolve(AddressFile.NAME), "lon,lat\n9.5,47.1\n");

        assertThatThrownBy(() -> told(AddressFile.find(region).orElseThrow()::forEach))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(AddressFile.NAME);
    }

    private static List<Address> told(Consumer<Consumer<Address>> telling) {
        var told = new ArrayList<Address>();
        telling.accept(told::add);
        return told;
    }
}
