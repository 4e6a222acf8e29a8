package org.callout.dispatch.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callout.dispatch.callout.AmbulanceEta;
import org.callout.dispatch.callout.CareDetails;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.callout.Patient;
import org.callout.dispatch.callout.Scene;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.Circumstance;
import org.callout.geo.policy.Hazard;
import org.callout.geo.policy.PlaceType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is not said is not taken back. */
class CorrectionMergeTest {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(600);

    private static final Facts INCIDENT = new Facts(
            Category.UNCONSCIOUS,
            "31D02",
            new Location(9.5, 47.1, 20.0, "Städtle 1", "2", "ring twice", PlaceType.CARE_HOME),
            new Patient(63, "F"),
            new Scene(Scene.State.HAZARD, List.of(Hazard.WEAPON), "police", BEFORE),
            new AmbulanceEta(480, "AVL", BEFORE),
            Set.of(Circumstance.TRAUMA),
            "in the kitchen",
            null);

    private static final Facts CARE = new Facts(
            Category.SHOPPING,
            null,
            INCIDENT.location(),
            null,
            Scene.UNKNOWN,
            null,
            Set.of(),
            "milk",
            new CareDetails(NOW, NOW.plusSeconds(3600), List.of("de", "en"), "no dogs", "Rosa", "+423 1"));

    private static Facts correct(String correction) throws JsonProcessingException {
        return JSON.readValue(correction, IncidentCorrection.class).applyTo(INCIDENT, NOW);
    }

    private static Facts correctCare(String correction) throws JsonProcessingException {
        return JSON.readValue(correction, CareCorrection.class).applyTo(CARE, NOW);
    }

    @Test
    void aMovedPointLeavesTheRestOfTheLocationAsItWas() throws JsonProcessingException {
        var moved = new Location(9.6, 47.2, 20.0, "Städtle 1", "2", "ring twice", PlaceType.CARE_HOME);

        assertThat(correct("{\"location\": {\"lon\": 9.6, \"lat\": 47.2}}").location())
                .isEqualTo(moved);
        assertThat(correctCare("{\"location\": {\"lon\": 9.6, \"lat\": 47.2}}").location())
                .isEqualTo(moved);
    }

    @Test
    void aPlaceTypeAloneLeavesThePointAsItWas() throws JsonProcessingException {
        assertThat(correct("{\"location\": {\"placeType\": \"PUBLIC\"}}").location())
                .isEqualTo(new Location(9.5, 47.1, 20.0, "Städtle 1", "2", "ring twice", PlaceType.PUBLIC));
    }

    @Test
    void anEmptyTextTakesTheKnownOneAway() throws JsonProcessingException {
        Facts corrected = correct("""
                {"determinant": "", "notes": "", "location": {"address": "", "floor": ""}, "patient": {"sex": ""}}
                """);

        assertThat(corrected.determinant()).isNull();
        assertThat(corrected.notes()).isNull();
        assertThat(corrected.location())
                .isEqualTo(new Location(9.5, 47.1, 20.0, null, null, "ring twice", PlaceType.CARE_HOME));
        assertThat(corrected.patient()).isEqualTo(new Patient(63, null));
    }

    @Test
    void patientAndAmbulanceAreMergedToo() throws JsonProcessingException {
        Facts corrected = correct("""
                {"patient": {"ageYears": 64}, "ambulance": {"etaSeconds": 300}}
                """);

        assertThat(corrected.patient()).isEqualTo(new Patient(64, "F"));
        assertThat(corrected.ambulance()).isEqualTo(new AmbulanceEta(300, "AVL", NOW));
    }

    @Test
    void preferencesAndPersonAreMergedToo() throws JsonProcessingException {
        CareDetails corrected = correctCare("""
                {"preferences": {"languages": ["it"]}, "person": {"phone": "+423 2"}}
                """).care();

        assertThat(corrected)
                .isEqualTo(new CareDetails(NOW, NOW.plusSeconds(3600), List.of("it"), "no dogs", "Rosa", "+423 2"));
    }

    @Test
    void aHigherRevisionThatIsSilentAboutDangersLeavesThemAsTheyWere() throws JsonProcessingException {
        Facts revised = revise("");

        assertThat(revised.scene()).isEqualTo(INCIDENT.scene());
        assertThat(revised.circumstances()).isEqualTo(INCIDENT.circumstances());
        assertThat(revised.ambulance()).isEqualTo(INCIDENT.ambulance());
        assertThat(revised.location().placeType()).isEqualTo(PlaceType.CARE_HOME);
        assertThat(revised.location().address()).isNull();
        assertThat(revised.notes()).isNull();
    }

    @Test
    void aHigherRevisionLiftsADangerBySayingSo() throws JsonProcessingException {
        Facts revised = revise(", \"scene\": {\"state\": \"CLEARED\"}, \"circumstances\": []");

        assertThat(revised.scene()).isEqualTo(new Scene(Scene.State.CLEARED, List.of(), null, NOW));
        assertThat(revised.circumstances()).isEmpty();
    }

    private static Facts revise(String rest) throws JsonProcessingException {
        String body = """
                {"cadReference": "CAD-1", "revision": 2, "category": "OTHER", "location": {"lon": 9.5, "lat": 47.1}%s}
                """.formatted(rest);
        return JSON.readValue(body, IncidentRequest.class).revise(INCIDENT, NOW);
    }
}
