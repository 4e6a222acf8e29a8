package org.callout.dispatch.presence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.presence.Membership.Granted;
import org.callout.dispatch.presence.Membership.State;
import org.callout.geo.policy.Tier;
import org.callout.geo.travel.TravelMode;
import org.callout.platform.duty.WeeklyHours.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class PresenceStoreTest {

    private static final Instant NOW = Instant.parse("2126-03-01T10:00:00Z");
    private static final Instant SOON = NOW.plus(Duration.ofMinutes(10));
    private static final UUID ANNA = UUID.fromString("01981f6a-5c00-7a10-8000-000000000001");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int ALL = 100;

    @RegisterExtension
    static final PresenceDatabase database = new PresenceDatabase();

    private PresenceStore store;

    @BeforeEach
    void start() {
        store = database.profiles(ZoneId.of("Europe/Vaduz"));
    }

    @Test
    void aProfileBecomesAReadyRowWithItsActiveMemberships() {
        await(store.apply(
                anna(1, null, membership("demo", State.ACTIVE), membership("elsewhere", State.APPLIED)), NOW));

        Row presence = database.row("select * from presence");
        assertThat(presence.getBoolean("ready")).isTrue();
        assertThat(presence.getString("display_name")).isEqualTo("Anna");
        assertThat(presence.getInteger("travel_modes")).isEqualTo(3);
        Row membership = database.row("select * from presence_membership");
        assertThat(membership.getString("organisation")).isEqualTo("demo");
        assertThat(membership.getInteger("tier")).isEqualTo(2);
        assertThat(membership.getLong("qualifications")).isEqualTo(2);
    }

    @Test
    void aNewerProfileReplacesTheMemberships() {
        await(store.apply(anna(1, null, membership("demo", State.ACTIVE)), NOW));

        await(store.apply(anna(2, null, membership("elsewhere", State.ACTIVE)), NOW));

        assertThat(database.rows("select organisation from presence_membership"))
                .extracting(row -> row.getString("organisation"))
                .containsExactly("elsewhere");
    }

    @Test
    void anOlderOrRepeatedProfileChangesNothing() {
        await(store.apply(anna(2, null, membership("demo", State.ACTIVE)), NOW));

        assertThat(await(store.apply(anna(1, null), NOW))).isFalse();
        assertThat(await(store.apply(anna(2, null), NOW))).isFalse();

        assertThat(database.rows("select * from presence_membership")).hasSize(1);
    }

    @Test
    void theErasedLeaveNoTrace() {
        await(store.apply(anna(1, null, membership("demo", State.ACTIVE)), NOW));

        await(store.erase(ANNA, NOW));

        assertThat(database.rows("select * from presence")).isEmpty();
        assertThat(database.rows("select * from presence_membership")).isEmpty();
    }

    @Test
    void whoeverPausedIsReadyAgainWhenThePauseEnds() {
        await(store.apply(anna(1, SOON, membership("demo", State.ACTIVE)), NOW));
        assertThat(await(store.refreshDue(NOW, ALL))).isZero();

        assertThat(await(store.refreshDue(SOON, ALL))).isEqualTo(1);

        assertThat(database.row("select ready from presence").getBoolean("ready"))
                .isTrue();
        assertThat(await(store.refreshDue(SOON, ALL))).isZero();
    }

    @Test
    void whomAPolicyLeavesAloneIsKnownUntilTheyLeave() {
        await(store.apply(anna(1, null, membership("demo", State.ACTIVE)), NOW));

        var row = database.row("select born_on, quiet_from, quiet_to, wake_for_arrest from presence");
        assertThat(row.getLocalDate("born_on")).isEqualTo("1987-04-12");
        assertThat(row.getLocalTime("quiet_from")).isEqualTo("22:00");
        assertThat(row.getLocalTime("quiet_to")).isEqualTo("06:30");
        assertThat(row.getBoolean("wake_for_arrest")).isTrue();

        await(store.erase(ANNA, NOW));
        assertThat(database.rows("select born_on from presence")).isEmpty();
    }

    @Test
    void aMembershipThatEndsIsTakenAway() {
        Membership ending = new Membership("demo", Tier.COMMUNITY, State.ACTIVE, SOON, List.of());
        await(store.apply(anna(1, null, ending), NOW));

        await(store.refreshDue(SOON, ALL));

        assertThat(database.row("select ready from presence").getBoolean("ready"))
                .isFalse();
        assertThat(database.rows("select * from presence_membership")).isEmpty();
    }

    @Test
    void twoReplicasRefreshEveryRowOnce() {
        for (int i = 0; i < 200; i++) {
            await(store.apply(profile(UUID.randomUUID(), 1, SOON, membership("demo", State.ACTIVE)), NOW));
        }

        List<Integer> refreshed = await(Uni.join()
                .all(store.refreshDue(SOON, 200), store.refreshDue(SOON, 200))
                .andFailFast());
        int left = await(store.refreshDue(SOON, 200));

        assertThat(refreshed.getFirst() + refreshed.getLast() + left).isEqualTo(200);
        assertThat(database.rows("select * from presence where not ready")).isEmpty();
    }

    /** 2126-03-01 is a Friday; Vaduz is an hour ahead of NOW's clock. */
    private static final Interval FRIDAY_NOON =
            new Interval(DayOfWeek.FRIDAY, LocalTime.of(11, 10), LocalTime.of(12, 0));

    @Test
    void hoursOfTheWeekMakeReadyAndEndByThemselves() {
        await(store.apply(
                profile(ANNA, 1, null, List.of(FRIDAY_NOON), List.of(), membership("demo", State.ACTIVE)), NOW));
        assertThat(database.row("select ready from presence").getBoolean("ready"))
                .isFalse();

        assertThat(await(store.refreshDue(SOON, ALL))).isEqualTo(1);
        Row during = database.row("select ready, on_duty, on_duty_until from presence");
        assertThat(during.getBoolean("ready")).isTrue();
        assertThat(during.getBoolean("on_duty")).isTrue();
        assertThat(during.getOffsetDateTime("on_duty_until").toInstant()).isEqualTo("2126-03-01T11:00:00Z");

        assertThat(await(store.refreshDue(Instant.parse("2126-03-01T11:00:00Z"), ALL)))
                .isEqualTo(1);
        assertThat(database.row("select ready from presence").getBoolean("ready"))
                .isFalse();
    }

    @Test
    void aPlaceStandsInForAFixThatIsTooOldUntilTheNextOne() {
        var home = new ChosenPlace(9.53, 47.15, 35, List.of());
        PositionStore positions = new PositionStore(database.pool());
        await(positions.move(List.of(new ResponderPosition(ANNA, 9.52, 47.14, 10, NOW))));
        await(store.apply(profile(ANNA, 1, null, List.of(), List.of(home), membership("demo", State.ACTIVE)), NOW));
        assertThat(whereabouts()).isEqualTo("9.52 47.14 10 false");

        Instant stale = NOW.plus(ChosenPlace.FIX_TRUSTED);
        await(store.refreshDue(stale, ALL));
        assertThat(whereabouts()).isEqualTo("9.53 47.15 35 true");

        await(positions.move(List.of(new ResponderPosition(ANNA, 9.51, 47.13, 10, stale.plusSeconds(60)))));
        assertThat(whereabouts()).isEqualTo("9.51 47.13 10 false");
        await(store.refreshDue(stale.plus(ChosenPlace.FIX_TRUSTED), ALL));
        assertThat(whereabouts()).isEqualTo("9.51 47.13 10 false");
        await(store.refreshDue(stale.plus(ChosenPlace.FIX_TRUSTED).plusSeconds(60), ALL));
        assertThat(whereabouts()).isEqualTo("9.53 47.15 35 true");
    }

    @Test
    void aPlaceThatIsTakenBackIsForgotten() {
        var home = new ChosenPlace(9.53, 47.15, 35, List.of());
        await(store.apply(profile(ANNA, 1, null, List.of(), List.of(home), membership("demo", State.ACTIVE)), NOW));
        assertThat(whereabouts()).isEqualTo("9.53 47.15 35 true");

        await(store.apply(anna(2, null, membership("demo", State.ACTIVE)), NOW));

        assertThat(whereabouts()).isEqualTo("   false");
    }

    private static String whereabouts() {
        return database.row("""
                        select format('%s %s %s %s', lon, lat, accuracy_metres, case when placed then 'true' else 'false' end) as told
                        from whereabouts
                        """).getString("told");
    }

    @Test
    void wishesAreKept() {
        await(store.apply(anna(1, null, membership("demo", State.ACTIVE)), NOW));

        Row row = database.row("select wanted_kinds, most_distance_metres, most_alerts_per_week from presence");
        assertThat(row.getArrayOfStrings("wanted_kinds")).containsExactly("INCIDENT");
        assertThat(row.getInteger("most_distance_metres")).isEqualTo(2_000);
        assertThat(row.getInteger("most_alerts_per_week")).isEqualTo(3);
    }

    @Test
    void aFixOfSomebodyUnknownIsForgottenAfterAWhile() {
        ResponderPosition fix = new ResponderPosition(ANNA, 9.52, 47.14, 10, NOW);
        await(new PositionStore(database.pool()).move(List.of(fix)));

        assertThat(await(store.forgetUnknownBefore(NOW))).isZero();
        assertThat(await(store.forgetUnknownBefore(SOON))).isEqualTo(1);
    }

    private static ResponderProfile anna(long version, @Nullable Instant pausedUntil, Membership... memberships) {
        return profile(ANNA, version, pausedUntil, memberships);
    }

    private static ResponderProfile profile(
            UUID id, long version, @Nullable Instant pausedUntil, Membership... memberships) {
        return profile(id, version, pausedUntil, List.of(), List.of(), memberships);
    }

    private static ResponderProfile profile(
            UUID id,
            long version,
            @Nullable Instant pausedUntil,
            List<Interval> schedule,
            List<ChosenPlace> places,
            Membership... memberships) {
        return new ResponderProfile(
                id,
                version,
                "Anna",
                List.of("de"),
                Set.of(TravelMode.FOOT, TravelMode.BIKE),
                schedule.isEmpty(),
                null,
                schedule,
                pausedUntil,
                new ResponderProfile.Quiet(LocalTime.of(22, 0), LocalTime.of(6, 30)),
                true,
                Set.of("INCIDENT"),
                2_000,
                3,
                places,
                LocalDate.of(1987, 4, 12),
                false,
                false,
                List.of(memberships));
    }

    private static Membership membership(String organisation, State state) {
        return new Membership(organisation, Tier.COMMUNITY, state, null, List.of(new Granted("BLS_AED", null)));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(LONGEST_WAIT);
    }
}
