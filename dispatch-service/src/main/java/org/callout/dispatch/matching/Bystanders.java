package org.callout.dispatch.matching;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.alert.Engagements;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.learning.Histories;
import org.callout.dispatch.learning.History;
import org.callout.dispatch.matching.Explanation.Considered;
import org.callout.geo.match.Qualification;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.policy.Background;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Hindrance;
import org.callout.geo.policy.Tier;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelTimes;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who was near and could not be asked, and why. No search for ready people meets them, so this costs a question of
 * its own, asked when nobody waits for it.
 */
@ApplicationScoped
class Bystanders {

    /** Of the people around a scene, so many of the nearest are looked at. */
    private static final int LOOKED_AT = 300;

    /** Of whom so many are told. */
    static final int MOST_TOLD = 40;

    /**
     * Only members of the organisation, whatever their standing. Two searches, since one index knows those who are ready and
     * another those who are not.
     */
    private static final String NEAR = """
            select p.responder_id, p.display_name, p.travel_modes, p.fix_at, p.metres, m.tier,
                   case when m.qualifications_until is null or m.qualifications_until > $4 then m.qualifications else 0 end
                     as qualifications,
                   e.kind as engaged
            from (
              (select * from (
                 select p.*, p.place <-> ST_SetSRID(ST_MakePoint($1, $2), 4326)::geography as metres
                 from presence p where p.ready
                 order by p.place <-> ST_SetSRID(ST_MakePoint($1, $2), 4326)::geography limit $6) near)
              union all
              (select * from (
                 select p.*, p.place <-> ST_SetSRID(ST_MakePoint($1, $2), 4326)::geography as metres
                 from presence p where p.on_duty and not p.ready
                 order by p.place <-> ST_SetSRID(ST_MakePoint($1, $2), 4326)::geography limit $6) near)) p
            left join presence_membership m on m.responder_id = p.responder_id and m.organisation = $3
              and (m.valid_until is null or m.valid_until > $4)
            left join engagement e on e.responder_id = p.responder_id
            where p.on_duty and (p.paused_until is null or p.paused_until <= $4)
              and p.responder_id <> all ($5)
              and (m.responder_id is not null
                   or p.memberships @> jsonb_build_array(jsonb_build_object('organisation', $3::text)))
            order by p.metres, p.responder_id
            """;

    private final Pool pool;
    private final Histories histories;
    private final People people;
    private final TravelTimes travelTimes;

    Bystanders(Pool pool, Histories histories, People people, TravelTimes travelTimes) {
        this.pool = pool;
        this.histories = histories;
        this.people = people;
        this.travelTimes = travelTimes;
    }

    /** @param tier null when the organisation has granted none that is active */
    private record Near(
            UUID id,
            String name,
            Distance distance,
            Set<TravelMode> modes,
            @Nullable Instant fixAt,
            @Nullable Tier tier,
            Set<Qualification> qualifications,
            @Nullable String engaged) {}

    /**
     * Who was near and could not be asked.
     *
     * @param explained who stands in the explanation already
     */
    Uni<NotAskable> find(Moment moment, Collection<UUID> explained) {
        return near(moment, explained)
                .chain(near -> histories
                        .find(near.stream().map(Near::id).toList(), moment.seen())
                        .map(known -> new NotAskable(moment.seen(), told(moment, near, known))));
    }

    private Uni<List<Near>> near(Moment moment, Collection<UUID> explained) {
        Situation situation = moment.situation();
        Position scene = situation.callout().location().position();
        List<UUID> known = new ArrayList<>(explained);
        situation.alerts().forEach(alert -> known.add(alert.responderId()));
        Tuple values = Tuple.tuple()
                .addDouble(scene.lon())
                .addDouble(scene.lat())
                .addString(situation.callout().organisation())
                .addOffsetDateTime(moment.seen().atOffset(ZoneOffset.UTC))
                .addArrayOfUUID(known.toArray(UUID[]::new))
                .addInteger(LOOKED_AT);
        Distance reach = travelTimes.reach(
                moment.policy().reach().modesWhereSparse(),
                moment.policy().reach().longestEta());
        return pool.preparedQuery(NEAR).execute(values).map(rows -> within(reach, rows));
    }

    private static List<Near> within(Distance reach, RowSet<Row> rows) {
        List<Near> near = new ArrayList<>();
        for (Row row : rows) {
            Near one = near(row);
            if (one.distance().compareTo(reach) <= 0) near.add(one);
        }
        return near;
    }

    private static Near near(Row row) {
        Short tier = row.getShort("tier");
        Long qualifications = row.getLong("qualifications");
        OffsetDateTime fixAt = row.getOffsetDateTime("fix_at");
        return new Near(
                row.getUUID("responder_id"),
                row.getString("display_name"),
                new Distance(row.getDouble("metres")),
                TravelMode.fromBits(row.getShort("travel_modes")),
                fixAt == null ? null : fixAt.toInstant(),
                tier == null ? null : Tier.ofLevel(tier),
                qualifications == null ? Set.of() : Qualification.fromBits(qualifications),
                row.getString("engaged"));
    }

    /** Whoever could have been asked and was too far down the list is not among them. */
    private List<Considered> told(Moment moment, List<Near> near, Map<UUID, History> known) {
        List<Considered> told = new ArrayList<>();
        for (Near one : near) {
            if (told.size() == MOST_TOLD) break;
            why(moment, one, known.getOrDefault(one.id(), History.NONE))
                    .ifPresent(why -> told.add(Considered.passedOver(
                            one.id(), one.name(), one.distance().metres(), why)));
        }
        return told;
    }

    private Optional<String> why(Moment moment, Near one, History history) {
        boolean incident = moment.callout().kind() == CalloutKind.INCIDENT;
        boolean careOffer = Engagements.CARE_OFFER.equals(one.engaged());
        if (one.engaged() != null && !(incident && careOffer)) return Optional.of(Explaining.ENGAGED_ELSEWHERE);
        Set<Hindrance> hindrances = people.hindrances(moment, background(moment, one, history));
        if (!hindrances.isEmpty())
            return Optional.of(hindrances.iterator().next().name());
        boolean comesByNone =
                one.modes().stream().noneMatch(moment.policy().reach().modesWhereSparse()::contains);
        return comesByNone ? Optional.of("NO_TRAVEL_MODE") : Optional.empty();
    }

    private static Background background(Moment moment, Near one, History history) {
        Instant fixAt = one.fixAt();
        return new Background(
                true,
                one.tier(),
                one.qualifications(),
                history.bornOn(),
                history.quietHours(),
                history.hardCallAt(),
                history.alertsInWeek(),
                fixAt == null ? null : moment.asOfThen(fixAt));
    }
}
