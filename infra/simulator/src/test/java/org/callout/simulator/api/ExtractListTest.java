package org.callout.simulator.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.callout.geo.aed.lists.AedList;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExtractListTest {

    private static final Path ROME = Path.of("../local/data/rome-esquilino/rome-esquilino-260227.osm.pbf");

    @Test
    void theListOfAnExtractSaysTheSameAsTheExtract() throws IOException {
        byte[] list = ExtractList.read(ROME).toString().getBytes(StandardCharsets.UTF_8);

        assertThat(AedList.readGeoJson(new ByteArrayInputStream(list), "osm-extract"))
                .isEqualTo(AedList.readOsmPbf(ROME, "osm-extract"));
    }
}
