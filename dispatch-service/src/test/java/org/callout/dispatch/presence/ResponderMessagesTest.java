package org.callout.dispatch.presence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Set;
import org.callout.geo.travel.TravelMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResponderMessagesTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void whatAProfileDoesNotTellIsNothingOrOnFoot() throws JsonProcessingException {
        ResponderProfile profile = JSON.readValue("""
                {"responderId": "01981f6a-5c00-7a10-8000-000000000001", "version": 3, "erased": true}
                """, ResponderProfile.class);

        assertThat(profile.erased()).isTrue();
        assertThat(profile.memberships()).isEmpty();
        assertThat(profile.travelModes()).isEqualTo(Set.of(TravelMode.FOOT));
    }

    @Test
    void aProfileWithTwoMembershipsOfOneOrganisationIsUnreadable() {
        String profile = """
                {"responderId": "01981f6a-5c00-7a10-8000-000000000001", "version": 3, "memberships": [
                  {"organisation": "demo", "state": "ACTIVE", "tier": "CLINICAL"},
                  {"organisation": "demo", "state": "SUSPENDED"}]}
                """;

        assertThatThrownBy(() -> JSON.readValue(profile, ResponderProfile.class))
                .isInstanceOf(JsonMappingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": 3}",
                "{\"responderId\": null, \"version\": 3}",
                "{\"responderId\": \"01981f6a-5c00-7a10-8000-000000000001\", \"memberships\": [{\"state\": \"ACTIVE\"}]}",
                "{\"responderId\": \"01981f6a-5c00-7a10-8000-000000000001\", \"memberships\": [{\"organisation\": \"demo\"}]}"
            })
    void aProfileOfNobodyOrOfNoOrganisationIsUnreadable(String profile) {
        assertThatThrownBy(() -> JSON.readValue(profile, ResponderProfile.class))
                .isInstanceOf(JsonMappingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"at\": \"2026-03-01T10:00:00Z\"",
                "\"responderId\": \"01981f6a-5c00-7a10-8000-000000000001\"",
                "\"responderId\": \"01981f6a-5c00-7a10-8000-000000000001\", \"at\": \"-5000-01-01T00:00:00Z\"",
                "\"responderId\": \"01981f6a-5c00-7a10-8000-000000000001\", \"at\": \"+300000-01-01T00:00:00Z\""
            })
    void aPositionOfNobodyOrOfNoTimeIsUnreadable(String whoAndWhen) {
        String position = "{\"lon\": 9.52, \"lat\": 47.14, \"accuracyMetres\": 5, " + whoAndWhen + "}";

        assertThatThrownBy(() -> JSON.readValue(position, ResponderPosition.class))
                .isInstanceOf(JsonMappingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"lon\": 180.1, \"lat\": 0", "\"lon\": 0, \"lat\": 1e9", "\"lon\": \"NaN\", \"lat\": 0"})
    void aPositionOffTheEarthIsUnreadable(String place) {
        String position = """
                {"responderId": "01981f6a-5c00-7a10-8000-000000000001", %s, "accuracyMetres": 5,
                 "at": "2026-03-01T10:00:00Z"}
                """.formatted(place);

        assertThatThrownBy(() -> JSON.readValue(position, ResponderPosition.class))
                .isInstanceOf(JsonMappingException.class);
    }

    @Test
    void aFixByItselfAndOneOfThoseThatLeftTogetherAreTheSame() throws JsonProcessingException {
        String fix = """
                {"responderId": "01981f6a-5c00-7a10-8000-000000000001", "lon": 9.52, "lat": 47.14, "accuracyMetres": 5,
                 "at": "2026-03-01T10:00:00Z"}
                """;
        ResponderPosition read = JSON.readValue(fix, ResponderPosition.class);

        assertThat(JSON.readValue(fix, ResponderPositions.class).all()).containsExactly(read);
        assertThat(JSON.readValue("[" + fix + "," + fix + "]", ResponderPositions.class)
                        .all())
                .containsExactly(read, read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[null]", "[{}]", "[[]]", "[{\"lon\": 9.5}]"})
    void fixesOfWhichOneIsNoneAreUnreadable(String fixes) {
        assertThatThrownBy(() -> JSON.readValue(fixes, ResponderPositions.class))
                .isInstanceOf(JsonMappingException.class);
    }
}
