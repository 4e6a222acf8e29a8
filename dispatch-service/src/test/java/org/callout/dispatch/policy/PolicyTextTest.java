package org.callout.dispatch.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callout.geo.place.Position;
import org.callout.geo.policy.AgeGroup;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.AlertingPolicy.AgeRange;
import org.callout.geo.policy.AlertingPolicy.AppliesTo;
import org.callout.geo.policy.AlertingPolicy.Eligibility;
import org.callout.geo.policy.AlertingPolicy.Exclusions;
import org.callout.geo.policy.AlertingPolicy.Pace;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.Circumstance;
import org.callout.geo.policy.DefaultPolicies;
import org.callout.geo.policy.Geofence;
import org.callout.geo.policy.Hazard;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.policy.PublishedPolicies;
import org.callout.geo.policy.Tier;
import org.callout.geo.policy.VersionedPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyTextTest {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private static AlertingPolicy thereAndBack(AlertingPolicy policy) throws JsonProcessingException {
        String text = JSON.writeValueAsString(PolicyBody.of(policy));
        return JSON.readValue(text, PolicyBody.class).toPolicy();
    }

    static Stream<AlertingPolicy> known() {
        return Stream.concat(
                DefaultPolicies.all().stream().map(VersionedPolicy::terms), PublishedPolicies.all().stream());
    }

    @ParameterizedTest
    @MethodSource("known")
    void aKnownPolicyIsWrittenAndReadWithNothingLost(AlertingPolicy policy) throws JsonProcessingException {
        assertThat(thereAndBack(policy)).isEqualTo(policy);
    }

    @Test
    void everythingThatAPolicyCanSayIsWrittenAndRead() throws JsonProcessingException {
        AlertingPolicy any = DefaultPolicies.of(Category.CARDIAC_ARREST);
        var policy = new AlertingPolicy(
                "Nine E, planned",
                new AppliesTo(Category.CARDIAC_ARREST, Set.of(AgeGroup.ADULT), List.of("09E*", "31?0?")),
                new Eligibility(
                        Map.of(PlaceType.PUBLIC, Tier.COMMUNITY, PlaceType.WORKPLACE, Tier.CLINICAL),
                        Map.of(Hazard.DOG, Tier.BYSTANDER),
                        21,
                        Duration.ofHours(36),
                        4,
                        false),
                new Exclusions(
                        Set.of(PlaceType.PRISON, PlaceType.CARE_HOME),
                        Set.of(Circumstance.DNACPR),
                        List.of("09B*"),
                        List.of(new AgeRange(0, 7), new AgeRange(100, 120)),
                        List.of(new Geofence(
                                "stadium, gate: 4",
                                List.of(new Position(9.5, 47), new Position(9.6, 47), new Position(9.55, 47.1))))),
                any.roles(),
                any.objective(),
                new Pace(null, 0.002, Duration.ofSeconds(45), 20, Duration.ZERO),
                any.reach());

        assertThat(thereAndBack(policy)).isEqualTo(policy);
    }
}
