package org.callout.local;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RunOptionsTest {
    private static final Path USUAL = Path.of("/data/liechtenstein");

    @Test
    void withoutAWordItIsTheUsualRegionWithItsVolunteers() {
        var options = RunOptions.parse(List.of());

        assertThat(options.volunteers()).isEqualTo(300);
        assertThat(options.source(USUAL)).containsExactly("/data/liechtenstein");
    }

    @Test
    void anExtractTakesThePlaceOfTheRegion() {
        var options = RunOptions.parse(
                List.of("--aeds", "/a.csv", "--osm", "/town.osm.pbf", "--volunteers", "7", "--aeds", "/b.geojson"));

        assertThat(options.volunteers()).isEqualTo(7);
        assertThat(options.source(USUAL))
                .containsExactly("--osm", "/town.osm.pbf", "--aeds", "/a.csv", "--aeds", "/b.geojson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--osm", "--volunteers -1", "--volunteers x", "--aeds /a.csv", "12"})
    void whatCannotBeUnderstoodIsAnsweredWithTheUsage(String words) {
        assertThatThrownBy(() -> RunOptions.parse(List.of(words.split(" "))))
                .isInstanceOf(LocalStackException.class)
                .hasMessageStartingWith("usage: infra/run");
    }
}
