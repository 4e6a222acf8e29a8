package org.callout.responder.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.callout.responder.world.Schemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What dispatch publishes as samples is what this service reads. */
@QuarkusTest
class PublishedSamplesTest {

    @Inject
    ObjectMapper json;

    /** 268 and 268.0 are the same distance. */
    private static int byValue(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return Double.compare(one.asDouble(), other.asDouble());
        }
        return one.equals(other) ? 0 : 1;
    }

    static List<Path> samples() {
        return Schemas.samples("alert.change");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleOfAChangeIsReadWithNothingLost(Path sample) throws IOException {
        var published = json.readTree(sample.toFile());

        var change = json.treeToValue(published, AlertChange.class);

        JsonNode written = json.valueToTree(change);
        assertThat(written.equals(PublishedSamplesTest::byValue, published))
                .as("%s", written)
                .isTrue();
    }
}
