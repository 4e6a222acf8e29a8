package org.callout.geo.match;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelMode;
import org.jspecify.annotations.Nullable;

import static java.time.ZoneOffset.UTC;

/** A row of presence and one of membership in a few words; what is not said is as it should be. */
final class Volunteer {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    static final String PRESENCE = """
            insert into presence (responder_id, display_name, languages, travel_modes, ready, on_duty, paused_until,
                                  lon, lat, accuracy_metres, fix_at)
            values ($1, $2, '{de,en}', $3, $4, $5, $6, $7, $8, 12.5, $9)
            """;

    static final String MEMBERSHIP = """
            insert into presence_membership (responder_id, organisation, tier, valid_until, qualifications, qualifications_until)
            values ($1, $2, $3, $4, $5, $6)
            """;

    final UUID id;
    final Position place;
    String organisation = "demo";
    boolean ready = true;
    Set<Qualification> qualifications = Set.of(Qualification.BLS_AED);
    Set<TravelMode> modes = Set.of(TravelMode.FOOT);

    private int tier = 2;
    private Duration fixAge = Duration.ofMinutes(1);
    private boolean onDuty = true;
    private @Nullable Duration pausedFor;
    private @Nullable Duration memberFor;
    private @Nullable Duration qualifiedFor;

    private Volunteer(UUID id, Position place) {
        this.id = id;
        this.place = place;
    }

    /** On duty, of the demo organisation, with BLS_AED, on foot, seen a minute ago. */
    static Volunteer volunteer(int number, Position place) {
        return new Volunteer(new UUID(0, number), place);
    }

    /** The same person, as another organisation may see them: with what {@link #volunteer} says. */
    static Volunteer sameAs(Volunteer person) {
        return new Volunteer(person.id, person.place);
    }

    Volunteer of(String other) {
        organisation = other;
        return this;
    }

    Volunteer tier(int other) {
        tier = other;
        return this;
    }

    Volunteer with(Qualification... held) {
        qualifications = Set.of(held);
        return this;
    }

    Volunteer by(TravelMode... moving) {
        modes = Set.of(moving);
        return this;
    }

    Volunteer seenAgo(Duration age) {
        fixAge = age;
        return this;
    }

    Volunteer duty(boolean stored, boolean actual) {
        ready = stored;
        onDuty = actual;
        return this;
    }

    /** A negative time has passed. */
    Volunteer pausedFor(Duration time) {
        pausedFor = time;
        return this;
    }

    Volunteer memberFor(Duration time) {
        memberFor = time;
        return this;
    }

    Volunteer qualifiedFor(Duration time) {
        qualifiedFor = time;
        return this;
    }

    Tuple presenceRow() {
        return Tuple.tuple()
                .addUUID(id)
                .addString("Volunteer " + id.getLeastSignificantBits())
                .addShort(TravelMode.toBits(modes))
                .addBoolean(ready)
                .addBoolean(onDuty)
                .addOffsetDateTime(
                        pausedFor == null ? null : NOW.plus(pausedFor).atOffset(UTC))
                .addDouble(place.lon())
                .addDouble(place.lat())
                .addOffsetDateTime(NOW.minus(fixAge).atOffset(UTC));
    }

    Tuple membershipRow() {
        return Tuple.tuple()
                .addUUID(id)
                .addString(organisation)
                .addShort((short) tier)
                .addOffsetDateTime(
                        memberFor == null ? null : NOW.plus(memberFor).atOffset(UTC))
                .addLong(Qualification.toBits(qualifications))
                .addOffsetDateTime(
                        qualifiedFor == null ? null : NOW.plus(qualifiedFor).atOffset(UTC));
    }
}
