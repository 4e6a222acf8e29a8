package org.callout.dispatch.presence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.presence.Membership.Granted;
import org.callout.dispatch.presence.Membership.State;
import org.callout.geo.match.NearestQuery;
import org.callout.geo.match.NearestResponders;
import org.callout.geo.match.Qualification;
import org.callout.geo.match.Requirement;
import org.callout.geo.place.Position;
import org.callout.geo.policy.Tier;
import org.callout.geo.travel.TravelMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody is matched from the instant on which what they were granted ends, though no message comes. */
class ExpiryTest {

    private static final Instant NOW = Instant.parse("2126-03-01T10:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofMinutes(10));
    private static final UUID ANNA = UUID.fromString("01981f6a-5c00-7a10-8000-000000000001");
    private static final Position SCENE = new Position(9.52, 47.14);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @RegisterExtension
    static final PresenceDatabase database = new PresenceDatabase();

    private PresenceStore store;

    @BeforeEach
    void start() {
        store = database.profiles(ZoneOffset.UTC);
    }

    @Test
    void aCertificateCountsUntilTheInstantOfItsEnd() throws JsonProcessingException {
        settle(null, new Granted("BLS_AED", END));

        assertThat(matched(END.minusMillis(1), Qualification.BLS_AED)).isTrue();
        assertThat(matched(END, Qualification.BLS_AED)).isFalse();
    }

    @Test
    void aMembershipCountsUntilTheInstantOfItsEnd() throws JsonProcessingException {
        settle(END, new Granted("BLS_AED", null));

        assertThat(matched(END.minusMillis(1), Qualification.BLS_AED)).isTrue();
        assertThat(matched(END, Qualification.BLS_AED)).isFalse();
    }

    @Test
    void whatElseWasGrantedCountsAgainOnceTheClockWasLookedAt() throws JsonProcessingException {
        settle(null, new Granted("BLS_AED", END), new Granted("BYSTANDER_CPR", null));

        await(store.refreshDue(END, 10));

        assertThat(matched(END, Qualification.BYSTANDER_CPR)).isTrue();
        assertThat(matched(END, Qualification.BLS_AED)).isFalse();
    }

    /** As the message tells it; an end that is null is none. */
    private void settle(@Nullable Instant membershipUntil, Granted... granted) throws JsonProcessingException {
        var membership = new Membership("demo", Tier.COMMUNITY, State.ACTIVE, membershipUntil, List.of(granted));
        var profile = PresenceDatabase.JSON.readValue(
                """
                {"responderId": "%s", "version": 1, "displayName": "Anna", "languages": ["de"], "travelModes": ["FOOT"],
                 "onDuty": true, "wakeForCardiacArrest": false, "carriesAed": false, "erased": false, "memberships": [%s]}
                """.formatted(ANNA, PresenceDatabase.JSON.writeValueAsString(membership)), ResponderProfile.class);
        await(store.apply(profile, NOW));
        await(new PositionStore(database.pool())
                .move(List.of(new ResponderPosition(ANNA, SCENE.lon(), SCENE.lat(), 10, NOW))));
    }

    private static boolean matched(Instant now, Qualification needed) {
        var query = new NearestQuery(
                "demo",
                SCENE,
                now,
                new Requirement(Set.of(needed), Set.of()),
                1,
                Set.of(TravelMode.FOOT),
                NOW.minus(Duration.ofHours(1)),
                Set.of(),
                Set.of(),
                1);
        return !await(new NearestResponders(database.pool()).find(query)).isEmpty();
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(LONGEST_WAIT);
    }
}
