package org.callout.region;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.callout.geo.road.RoadNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rome, whose base map is ready-made; drawing one is tried where the program that does it is. */
class PreparationTest {

    private static final Path ROME = Path.of("../local/data/rome-esquilino");
    private static final String EXTRACT = "rome-esquilino-260227.osm.pbf";

    @TempDir
    Path folder;

    private Path regions;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void makeRoom() {
        regions = folder.resolve("regions");
    }

    @Test
    void aRegionIsWholeAndInUseAfterwards() throws Exception {
        Path rome = prepare(Sources.in(ROME));

        assertThat(regions.resolve("current").toRealPath()).isEqualTo(rome);
        assertThat(rome).isDirectoryContaining("glob:**" + EXTRACT).isDirectoryContaining("glob:**.pmtiles");
        assertThat(new ObjectMapper()
                        .readTree(rome.resolve("region.json").toFile())
                        .at("/place/address")
                        .asText())
                .isNotEmpty();
        assertThat(rome.resolve("addresses.tsv")).content().contains("\tVia Merulana\t26\tRoma\n");
        RoadNetwork.open(rome.resolve("roads")).close();
        assertThat(regions.resolve("progress.json")).doesNotExist();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Loading roads of Rome Esquilino, 10 %", "Public holidays are those of IT");
    }

    @Test
    void theSameFilesArePreparedOnce() throws Exception {
        Path first = prepare(Sources.in(ROME));
        FileTime before = Files.getLastModifiedTime(first.resolve("region.json"));

        Path second = prepare(Sources.in(ROME));

        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(second.resolve("region.json"))).isEqualTo(before);
    }

    @Test
    void aFileThatWasReplacedUnderTheSameNameIsAnotherRegion() throws Exception {
        Path copy = copyOfRome();
        String before = ContentKey.of(Sources.in(copy));

        Files.writeString(copy.resolve("aeds.csv"), "lon,lat\n12.5,41.9\n");
        String withAeds = ContentKey.of(Sources.in(copy));
        Files.writeString(copy.resolve("aeds.csv"), "lon,lat\n12.5,41.8\n");

        assertThat(List.of(before, withAeds, ContentKey.of(Sources.in(copy)))).doesNotHaveDuplicates();
    }

    @Test
    void whatACrashLeftHalfDoneIsNeverUsed() throws Exception {
        String key = ContentKey.of(Sources.in(ROME));
        Path half = Files.createDirectories(regions.resolve(key + ".part"));
        Files.writeString(half.resolve("region.json"), "{");
        Path forgotten = Files.createDirectories(regions.resolve("0123456789abcdef.part"));

        Path rome = prepare(Sources.in(ROME));

        assertThat(rome.resolve("roads")).isNotEmptyDirectory();
        assertThat(half).doesNotExist();
        assertThat(forgotten).doesNotExist();
    }

    @Test
    void whatHasNotBeenUsedForLongestIsTidiedAndNothingElse() throws Exception {
        Path stranger = Files.createDirectories(regions.resolve("my notes"));
        for (int age = 1; age <= 6; age++) {
            Path old = Files.createDirectories(regions.resolve("000000000000000" + age));
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3600L * age)));
        }

        Path rome = prepare(Sources.in(ROME));

        assertThat(stranger).exists();
        try (Stream<Path> left = Files.list(regions)) {
            assertThat(left.filter(Files::isDirectory)
                            .map(path -> path.getFileName().toString()))
                    .contains(rome.getFileName().toString(), "0000000000000001", "0000000000000003")
                    .doesNotContain("0000000000000004", "0000000000000006");
        }
    }

    @Test
    void aFailureIsSaidBesideTheLinkWhichStaysAsItWas() throws Exception {
        Path rome = prepare(Sources.in(ROME));
        Path broken = copyOfRome();
        Files.writeString(broken.resolve("region.json"), "{\"name\": ");

        assertThatThrownBy(() -> prepare(Sources.in(broken))).isInstanceOf(UnusableSourceException.class);

        assertThat(regions.resolve("current").toRealPath()).isEqualTo(rome);
    }

    private Path copyOfRome() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("rome"));
        for (String name : List.of(EXTRACT, "rome-esquilino.pmtiles", "region.json")) {
            Files.copy(ROME.resolve(name), copy.resolve(name));
        }
        return copy;
    }

    private Path prepare(Sources sources) throws IOException, UnusableSourceException {
        RegionStore store = new RegionStore(regions);
        try (var progress =
                new Progress(store.folder(), new PrintStream(said, true, StandardCharsets.UTF_8), Clock.systemUTC())) {
            return new Preparation(store, new BaseMapProgram(folder.resolve("no such program")), progress)
                    .prepare(sources);
        }
    }
}
