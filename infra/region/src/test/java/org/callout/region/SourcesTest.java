package org.callout.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SourcesTest {

    private static final Path ROME = Path.of("../local/data/rome-esquilino/rome-esquilino-260227.osm.pbf");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "porto-alegre-200812.osm.pbf, Porto Alegre",
        "germany-latest.osm.pbf, Germany",
        "mytown.pbf, Mytown",
        "new_york.OSM.PBF, New York",
        "london-inner-260310.osm.pbf, London Inner"
    })
    void aRegionIsCalledAfterItsFile(String file, String name) throws Exception {
        Path extract = Files.copy(ROME, folder.resolve(file));

        assertThat(Sources.of(extract, List.of()).spokenName()).isEqualTo(name);
    }

    @Test
    void listsOfTheSameNameAreKeptApartAndBringWhatIsSaidOfThem() throws Exception {
        Path one = Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("aeds.csv"), "1");
        Path other =
                Files.writeString(Files.createDirectory(folder.resolve("b")).resolve("aeds.csv"), "2");
        Files.writeString(folder.resolve("b/aeds.source.json"), "{}");

        Sources sources = Sources.of(ROME, List.of(one, other));

        assertThat(sources.files().keySet())
                .containsExactlyInAnyOrder(
                        "rome-esquilino-260227.osm.pbf",
                        "beside.region.json",
                        "aeds.csv",
                        "2-aeds.csv",
                        "2-aeds.source.json");
    }

    @ParameterizedTest
    @CsvSource({
        "aeds.geojson, aeds.geojson",
        "aeds.json, aeds.geojson",
        "Town.CSV, Town.csv",
        "TOWN.GeoJSON, TOWN.geojson",
        "TOWN.JSON, TOWN.geojson"
    })
    void aListIsCalledAsWhoeverImportsItKnowsIt(String file, String as) throws Exception {
        Path list = Files.writeString(folder.resolve(file), "{}");

        assertThat(Sources.of(ROME, List.of(list)).files()).containsEntry(as, list);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list.txt", "more.osm.pbf", "aeds.csv.gz", "aeds"})
    void whatEndsLikeNoListIsRefused(String file) throws IOException {
        Path list = Files.writeString(folder.resolve(file), "{}");

        assertThatThrownBy(() -> Sources.of(ROME, List.of(list)))
                .isInstanceOf(UnusableSourceException.class)
                .hasMessage(list + " is no list of AEDs: its name must end in .geojson, .json or .csv.");
    }

    @Test
    void aListInAFolderMayEndInCapitals() throws Exception {
        Files.copy(ROME, folder.resolve("rome.osm.pbf"));
        Path list = Files.writeString(folder.resolve("AEDS.CSV"), "lon,lat\n");

        assertThat(Sources.in(folder).files()).containsEntry("AEDS.csv", list);
    }

    @Test
    void whatIsNoExtractIsNamed() throws IOException {
        Path nonsense = Files.writeString(folder.resolve("town.osm.pbf"), "nothing of the kind, but long enough");

        assertThatThrownBy(() -> Sources.of(nonsense, List.of()))
                .hasMessage(nonsense + " is no OpenStreetMap extract in PBF form (.osm.pbf).");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("town.osm.pbf");

        assertThatThrownBy(() -> Sources.of(nowhere, List.of()))
                .hasMessage("There is no file " + nowhere + " that can be read.");
    }

    @Test
    void aFolderWithoutAnExtractIsNamed() {
        assertThatThrownBy(() -> Sources.in(folder)).hasMessageContaining(folder.toString());
    }
}
