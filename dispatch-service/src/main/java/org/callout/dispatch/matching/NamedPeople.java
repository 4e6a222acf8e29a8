package org.callout.dispatch.matching;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.learning.Histories;
import org.callout.dispatch.learning.History;
import org.callout.geo.match.Qualification;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.policy.Background;
import org.callout.geo.policy.Hindrance;
import org.callout.geo.policy.Tier;
import org.callout.geo.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a coordinator has named, judged like everybody whom planning finds. Only the age of their position does not
 * count against them: whoever names somebody may well know where they are.
 */
@ApplicationScoped
public class NamedPeople {

    private static final String ONE = """
            select p.display_name, p.travel_modes, p.carries_aed, w.lon, w.lat,
                   case when w.placed then $3 else w.fix_at end as fix_at,
                   p.on_duty and (p.paused_until is null or p.paused_until <= $3) as available,
                   m.tier,
                   case when m.qualifications_until is null or m.qualifications_until > $3 then m.qualifications end
                     as qualifications
            from presence p
            join whereabouts w using (responder_id)
            left join presence_membership m
              on m.responder_id = p.responder_id and m.organisation = $2 and (m.valid_until is null or m.valid_until > $3)
            where p.responder_id = $1
            """;

    private final Pool pool;
    private final Histories histories;
    private final People people;

    NamedPeople(Pool pool, Histories histories, People people) {
        this.pool = pool;
        this.histories = histories;
        this.people = people;
    }

    /**
     * Somebody as known now.
     *
     * @param distance straight line to the scene
     * @param hindrances all that stands against asking them, the first to tell first
     */
    public record Named(
            UUID responderId,
            String name,
            Set<TravelMode> modes,
            boolean carriesAed,
            Set<Qualification> qualifications,
            Distance distance,
            Set<Hindrance> hindrances) {

        @Override
        public String toString() {
            return "Named[responderId=" + responderId + ", rest=[redacted]]";
        }
    }

    /** Empty when nobody has that id. */
    public Uni<Optional<Named>> find(Situation situation, UUID responderId, Instant now) {
        Moment moment = new Moment(situation, now, now);
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(responderId, moment.callout().organisation(), at))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst())
                .chain(row -> histories
                        .find(Set.of(responderId), now)
                        .map(known -> row.map(found ->
                                judge(moment, responderId, found, known.getOrDefault(responderId, History.NONE)))));
    }

    private Named judge(Moment moment, UUID responderId, Row row, History history) {
        @Nullable Long bits = row.getLong("qualifications");
        @Nullable Short tier = row.getShort("tier");
        @Nullable OffsetDateTime fixAt = row.getOffsetDateTime("fix_at");
        @Nullable Double lon = row.getDouble("lon");
        Set<Qualification> qualifications = bits == null ? Set.of() : Qualification.fromBits(bits);
        Position scene = moment.callout().location().position();
        Distance distance = lon == null ? new Distance(0) : scene.distanceTo(new Position(lon, row.getDouble("lat")));
        var background = new Background(
                row.getBoolean("available"),
                tier == null ? null : Tier.ofLevel(tier),
                qualifications,
                history.bornOn(),
                history.quietHours(),
                history.hardCallAt(),
                history.alertsInWeek(),
                history.wishes(),
                distance,
                lon == null || fixAt == null ? null : fixAt.toInstant());
        return new Named(
                responderId,
                row.getString("display_name"),
                TravelMode.fromBits(row.getShort("travel_modes")),
                row.getBoolean("carries_aed"),
                qualifications,
                distance,
                without(people.hindrances(moment, background)));
    }

    private static Set<Hindrance> without(Set<Hindrance> hindrances) {
        Set<Hindrance> counted = EnumSet.noneOf(Hindrance.class);
        hindrances.stream().filter(each -> each != Hindrance.STALE_POSITION).forEach(counted::add);
        return counted;
    }
}
