package org.callout.simulator;

import java.nio.file.Path;
import java.util.List;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataFolderTest {

    private static final DataFolder LIECHTENSTEIN = new DataFolder(Path.of("../local/data/liechtenstein"));
    private static final Position STAEDTLE = new Position(9.5209, 47.1392);

    @Test
    void theDemoRegionHasThousandsOfAddressesAndSomeAtTheDemoIncident() {
        List<Position> addresses = LIECHTENSTEIN.addresses();

        assertThat(addresses).hasSizeGreaterThan(3000);
        assertThat(addresses).anyMatch(address -> address.distanceTo(STAEDTLE).compareTo(new Distance(200)) < 0);
    }

    @Test
    void theDemoRegionHasAListOfAeds() {
        assertThat(LIECHTENSTEIN.listAeds()).hasSize(1);
    }

    @Test
    void aFolderWithoutAnExtractIsNamed(@TempDir Path empty) {
        assertThatThrownBy(() -> new DataFolder(empty).addresses()).hasMessageContaining(empty.toString());
    }
}
