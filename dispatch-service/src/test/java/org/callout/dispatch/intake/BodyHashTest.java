package org.callout.dispatch.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BodyHashTest {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private final BodyHash hash = new BodyHash(JSON);

    private String hashOf(String rest) throws JsonProcessingException {
        return hash.of(read(rest));
    }

    private static IncidentRequest read(String rest) throws JsonProcessingException {
        String body = """
                {"cadReference": "CAD-1", "category": "OTHER", "location": {"lon": 9.5, "lat": 47.1}%s}
                """.formatted(rest);
        return JSON.readValue(body, IncidentRequest.class);
    }

    @Test
    void theOrderOfCircumstancesAndHazardsDoesNotCount() throws JsonProcessingException {
        assertThat(hashOf("""
                , "circumstances": ["DNACPR", "TRAUMA", "HANGING"], "scene": {"state": "HAZARD", "hazards": ["GAS", "FIRE"]}
                """)).isEqualTo(hashOf("""
                , "scene": {"hazards": ["FIRE", "GAS", "FIRE"], "state": "HAZARD"}, "circumstances": ["HANGING", "DNACPR", "TRAUMA"]
                """));
    }

    @Test
    void noRevisionIsTheFirst() throws JsonProcessingException {
        assertThat(hashOf("")).isEqualTo(hashOf(", \"revision\": 1"));
        assertThat(hashOf("")).isNotEqualTo(hashOf(", \"revision\": 2"));
    }

    /** The hash codes of enums differ from process to process, and the order of a hash set with them. */
    @Test
    void circumstancesAreWrittenInTheirOwnOrderInEveryProcess() throws JsonProcessingException {
        IncidentRequest request = read("""
                , "circumstances": ["DNACPR", "EXPECTED_DEATH", "DROWNING", "HANGING", "TRAUMA"]
                """);

        assertThat(JSON.writeValueAsString(request))
                .contains("[\"TRAUMA\",\"HANGING\",\"DROWNING\",\"EXPECTED_DEATH\",\"DNACPR\"]");
    }
}
