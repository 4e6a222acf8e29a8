package org.callout.simulator;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ImportedListsTest {

    @Test
    void whatOnlyTheFormerRegionHadIsLeft() {
        var lists = new ImportedLists(Optional.empty());

        assertThat(lists.exchangeFor(Set.of("vaduz", "osm-extract"))).isEmpty();
        assertThat(lists.exchangeFor(Set.of("rome", "osm-extract"))).containsExactly("vaduz");
        assertThat(lists.exchangeFor(Set.of("vaduz"))).containsExactlyInAnyOrder("rome", "osm-extract");
    }

    @Test
    void aRegionThatIsExchangedWhileNothingRunsIsLeftAllTheSame(@TempDir Path folder) {
        var file = Optional.of(folder.resolve("state/aed-lists"));
        new ImportedLists(file).exchangeFor(Set.of("vaduz"));

        assertThat(new ImportedLists(file).exchangeFor(Set.of("vaduz"))).isEmpty();
        assertThat(new ImportedLists(file).exchangeFor(Set.of("rome"))).containsExactly("vaduz");
    }
}
