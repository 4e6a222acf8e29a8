package org.callout.dispatch.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AreaShapesTest {

    private static final String SQUARE = "[[[9,47],[10,47],[10,48],[9,47]]]";

    @Test
    void polygonsOfOneValueAreKeptApartUnderIt() throws JsonProcessingException {
        var shapes = AreaShapes.read(
                "decile",
                collection(
                        feature("{\"decile\": 1}", "Polygon", SQUARE),
                        feature("{\"decile\": 1}", "MultiPolygon", "[" + SQUARE + "]")));

        assertThat(shapes).extracting(AreaShapes.Shape::value).containsExactly("1", "1");
        assertThat(shapes.getFirst().geometry()).contains("\"Polygon\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[[]]",
                "[[[9,47],[10,47],[9,47]]]",
                "[[[9,47],[10,47],[10,48],[9,46]]]",
                "[[[190,47],[10,47],[10,48],[190,47]]]",
                "[[[9,\"47\"],[10,47],[10,48],[9,47]]]",
                "7"
            })
    void aBorderThatIsNoneIsRefusedWithItsFeature(String coordinates) {
        assertThatThrownBy(() -> AreaShapes.read(
                        "decile",
                        collection(
                                feature("{\"decile\": 1}", "Polygon", SQUARE),
                                feature("{\"decile\": 2}", "Polygon", coordinates))))
                .satisfies(refusal -> assertThat(fieldOf(refusal)).isEqualTo("areas.features[1].geometry"));
    }

    @Test
    void anAreaWithoutTheValueIsRefused() {
        assertThatThrownBy(() -> AreaShapes.read("decile", collection(feature("{\"ward\": 1}", "Polygon", SQUARE))))
                .satisfies(refusal -> assertThat(fieldOf(refusal)).isEqualTo("areas.features[0].properties"));
    }

    @Test
    void moreValuesThanAnybodyReadsAreRefused() throws JsonProcessingException {
        String[] features = new String[AreaShapes.MOST_VALUES + 1];
        for (int i = 0; i < features.length; i++) {
            features[i] = feature("{\"decile\": " + i + "}", "Polygon", SQUARE);
        }
        JsonNode tooMany = collection(features);

        assertThatThrownBy(() -> AreaShapes.read("decile", tooMany)).isInstanceOf(HttpProblem.class);
    }

    private static Object fieldOf(Throwable refusal) {
        List<?> violations = (List<?>) ((HttpProblem) refusal).getParameters().getOrDefault("violations", List.of());
        return ((Violation) violations.getFirst()).field;
    }

    private static JsonNode collection(String... features) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree("{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}");
    }

    private static String feature(String properties, String type, String coordinates) {
        return "{\"type\": \"Feature\", \"properties\": %s, \"geometry\": {\"type\": \"%s\", \"coordinates\": %s}}"
                .formatted(properties, type, coordinates);
    }
}
