package org.callout.dispatch.presence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callout.dispatch.presence.Membership.Granted;
import org.callout.dispatch.presence.Membership.State;
import org.callout.geo.policy.Tier;
import org.callout.geo.travel.TravelMode;
import org.callout.platform.duty.Duty;
import org.callout.platform.duty.WeeklyHours.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The table that is searched, beside what it follows from: whatever happens to whomever, in whatever order, and side by side. */
class ReadyMembersTest {

    private static final Instant START = Instant.parse("2126-03-01T10:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Vaduz");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int EVERYBODY = 1_000;

    /** Of whom the search is told, as text, without the place. */
    private static final String ROWS = """
            select responder_id, organisation, tier, qualifications, travel_modes, carries_aed, lon, fix_at, placed,
                   nullif(asked_until, 'infinity') as asked_until
            from ready_member
            """;

    private static final String UNLIKE_WHAT_IT_FOLLOWS_FROM = """
            with wanted as (
                   select responder_id, organisation, qualifications, asked_from, asked_until, tier, travel_modes, carries_aed
                   from ready_member_as_found),
                 found as (
                   select responder_id, organisation, qualifications, asked_from, asked_until, tier, travel_modes, carries_aed
                   from ready_member)
            (table wanted except table found) union all (table found except table wanted)
            """;

    /** Of one person in one place only, and nobody nearer to now in the other table than here. */
    private static final String TORN_APART = """
            select r.responder_id from ready_member r join presence p using (responder_id)
            group by r.responder_id
            having count(distinct (r.lon, r.lat, r.fix_at, r.placed)) > 1 or bool_or(p.fix_at > r.fix_at)
            """;

    @RegisterExtension
    static final PresenceDatabase database = new PresenceDatabase();

    private PresenceStore profiles;
    private PositionStore positions;

    @BeforeEach
    void start() {
        profiles = database.profiles(ZONE);
        positions = database.positions();
    }

    /** What is known of somebody, kept without a database. */
    private static final class Person {
        final UUID id;
        long version;

        @Nullable
        ResponderProfile profile;

        @Nullable
        ResponderPosition newest;

        Person(int number) {
            this.id = new UUID(480, number);
        }

        boolean choosesPlaces() {
            return id.getLeastSignificantBits() % 4 == 3;
        }

        void hear(ResponderPosition fix) {
            if (newest == null || fix.at().isAfter(newest.at())) newest = fix;
        }

        void leave() {
            profile = null;
            newest = null;
        }
    }

    @Test
    void whateverHappensItHoldsWhoMayBeAskedAndWhereTheyAre() {
        var random = new SplittableRandom(480);
        List<Person> people = IntStream.range(0, 12).mapToObj(Person::new).toList();
        Instant now = START;
        int seen = 0;
        for (int step = 0; step < 300; step++) {
            Person one = people.get(random.nextInt(people.size()));
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> apply(one, random, now);
                case 4 -> {
                    if (random.nextInt(3) == 0) {
                        await(profiles.erase(one.id, now));
                        one.leave();
                    }
                }
                case 5, 6 -> {
                    now = now.plus(Duration.ofMinutes(random.nextInt(90)));
                    await(profiles.refreshDue(now, EVERYBODY));
                }
                default -> tell(people, random, now);
            }
            // What ends at the very moment of a profile ends with it; what has ended since is noted first.
            await(profiles.refreshDue(now, EVERYBODY));
            assertConsistent("step " + step);
            List<String> rows = rowsOf(people);
            assertThat(rows).as("step %d", step).containsExactlyInAnyOrderElementsOf(expected(people, now));
            seen += rows.size();
        }
        assertThat(seen).isGreaterThan(600);
    }

    /** Batches of two partitions, profiles and the clock, all at once: nothing waits in a circle, and no fix falls between. */
    @Test
    void sideBySideNoFixIsLostAndNobodyGoesBackInTime() {
        var random = new SplittableRandom(481);
        List<Person> people = IntStream.range(0, 60).mapToObj(Person::new).toList();
        for (int round = 0; round < 40; round++) {
            Instant now = START.plusSeconds(60L * round);
            List<Uni<Void>> atOnce = new ArrayList<>();
            for (int partition = 0; partition < 2; partition++) {
                int own = partition;
                List<ResponderPosition> batch = people.stream()
                        .filter(one -> one.id.getLeastSignificantBits() % 2 == own)
                        .filter(one -> random.nextInt(3) > 0)
                        .map(one -> fix(one, now.minusSeconds(random.nextInt(90)), random))
                        .toList();
                batch.forEach(fix -> people.get((int) fix.responderId().getLeastSignificantBits())
                        .hear(fix));
                atOnce.add(positions.move(batch).replaceWithVoid());
            }
            for (int i = 0; i < 8; i++) {
                Person one = people.get(random.nextInt(people.size()));
                if (!one.choosesPlaces())
                    atOnce.add(profiles.apply(anew(one, random, now), now).replaceWithVoid());
            }
            atOnce.add(profiles.refreshDue(now, EVERYBODY).replaceWithVoid());

            await(Uni.join().all(atOnce).andFailFast());

            assertConsistent("round " + round);
            for (Person one : people) {
                if (one.newest != null && !one.choosesPlaces()) {
                    assertThat(whereabouts(one)).as("round %d", round).isEqualTo(told(one.newest));
                }
            }
        }
    }

    private void apply(Person one, SplittableRandom random, Instant now) {
        await(profiles.apply(anew(one, random, now), now));
    }

    private void tell(List<Person> people, SplittableRandom random, Instant now) {
        List<ResponderPosition> batch = people.stream()
                .filter(one -> random.nextBoolean())
                .map(one -> fix(one, now.minusSeconds(random.nextInt(1_200)), random))
                .toList();
        batch.forEach(fix ->
                people.get((int) fix.responderId().getLeastSignificantBits()).hear(fix));
        await(positions.move(batch));
    }

    private static ResponderPosition fix(Person one, Instant at, SplittableRandom random) {
        return new ResponderPosition(one.id, random.nextInt(-1_790, 1_790) / 10.0, 47.14, 10, at);
    }

    private void assertConsistent(String when) {
        assertThat(database.rows(UNLIKE_WHAT_IT_FOLLOWS_FROM)).as(when).isEmpty();
        assertThat(database.rows(TORN_APART)).as(when).isEmpty();
    }

    /** Without those who choose places: these are only compared with what they follow from. */
    private static List<String> rowsOf(List<Person> people) {
        return database.rows(ROWS).stream()
                .filter(row -> !people.get((int) row.getUUID("responder_id").getLeastSignificantBits())
                        .choosesPlaces())
                .map(ReadyMembersTest::text)
                .toList();
    }

    private static String text(Row row) {
        OffsetDateTime until = row.getOffsetDateTime("asked_until");
        return "%s %s tier %d, holds %d, by %d, AED %b, at %s since %s, placed %b, until %s"
                .formatted(
                        row.getUUID("responder_id"),
                        row.getString("organisation"),
                        row.getShort("tier"),
                        row.getLong("qualifications"),
                        row.getShort("travel_modes"),
                        row.getBoolean("carries_aed"),
                        row.getDouble("lon"),
                        row.getOffsetDateTime("fix_at").toInstant(),
                        row.getBoolean("placed"),
                        until == null ? null : until.toInstant());
    }

    /** From what was published, by the rules alone. */
    private static List<String> expected(List<Person> people, Instant now) {
        return people.stream()
                .filter(one -> !one.choosesPlaces())
                .flatMap(one -> expected(one, now))
                .toList();
    }

    private static Stream<String> expected(Person one, Instant now) {
        ResponderProfile profile = one.profile;
        ResponderPosition fix = one.newest;
        if (profile == null || fix == null) return Stream.empty();
        Duty.Now duty = profile.duty().at(now, ZONE);
        Standing standing = Standing.at(now, duty, profile.memberships());
        if (!standing.ready()) return Stream.empty();
        return standing.memberships().stream()
                .map(granted -> "%s %s tier %d, holds %d, by %d, AED %b, at %s since %s, placed %b, until %s"
                        .formatted(
                                one.id,
                                granted.organisation(),
                                granted.tier().level(),
                                granted.qualifications(),
                                TravelMode.toBits(profile.travelModes()),
                                profile.carriesAed(),
                                fix.lon(),
                                fix.at(),
                                false,
                                Stream.of(duty.until(), granted.validUntil(), granted.qualificationsUntil())
                                        .filter(Objects::nonNull)
                                        .min(Instant::compareTo)
                                        .orElse(null)));
    }

    private static String whereabouts(Person one) {
        return database.rows("select lon, fix_at from whereabouts where responder_id = '%s'".formatted(one.id)).stream()
                .map(row -> row.getDouble("lon") + " since "
                        + row.getOffsetDateTime("fix_at").toInstant())
                .findFirst()
                .orElse("nobody");
    }

    private static String told(ResponderPosition fix) {
        return fix.lon() + " since " + fix.at();
    }

    /** Another profile of the same person: on and off duty, paused, by hours, granted this and that for a while. */
    private static ResponderProfile anew(Person one, SplittableRandom random, Instant now) {
        var friday = new Interval(DayOfWeek.FRIDAY, LocalTime.of(10 + random.nextInt(4), 30), LocalTime.of(18, 0));
        Set<TravelMode> modes = EnumSet.of(TravelMode.FOOT);
        if (random.nextBoolean()) modes.add(TravelMode.CAR);
        one.profile = new ResponderProfile(
                one.id,
                ++one.version,
                "Anna",
                List.of("de"),
                modes,
                random.nextInt(4) > 0,
                null,
                random.nextInt(4) == 0 ? List.of(friday) : List.of(),
                random.nextInt(5) == 0 ? now.plus(Duration.ofMinutes(random.nextInt(1, 120))) : null,
                null,
                false,
                null,
                null,
                null,
                one.choosesPlaces() && random.nextBoolean()
                        ? List.of(new ChosenPlace(random.nextInt(-170, 170), 47, 35, List.of()))
                        : List.of(),
                null,
                random.nextBoolean(),
                false,
                Stream.of("demo", "elsewhere", "third")
                        .filter(organisation -> random.nextInt(3) > 0)
                        .map(organisation -> membership(organisation, random, now))
                        .toList());
        return one.profile;
    }

    private static Membership membership(String organisation, SplittableRandom random, Instant now) {
        State state = random.nextInt(5) > 0 ? State.ACTIVE : State.values()[random.nextInt(State.values().length)];
        return new Membership(
                organisation,
                Tier.values()[random.nextInt(Tier.values().length)],
                state,
                soon(random, now),
                random.nextBoolean()
                        ? List.of(new Granted("BLS_AED", soon(random, now)), new Granted("DRIVER", null))
                        : List.of(new Granted("BYSTANDER_CPR", null)));
    }

    private static @Nullable Instant soon(SplittableRandom random, Instant now) {
        return random.nextInt(3) == 0 ? now.plus(Duration.ofMinutes(random.nextInt(1, 240))) : null;
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(LONGEST_WAIT);
    }
}
