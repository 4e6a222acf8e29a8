package org.callout.responder.care;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.platform.messaging.Event;
import org.callout.platform.outbox.Announcement;
import org.callout.platform.outbox.Outbox;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.offer.Category;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Keeps what dispatch offers, shows it to whoever may do it, and passes wishes on. */
@ApplicationScoped
class CareOffers {

    private static final String KEEP = """
            insert into care_offer (callout_id, sequence, organisation, organisation_name, category, wanted, lon, lat,
                                    any_of, all_of, window_from, window_to, told_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            on conflict (callout_id) do update
              set sequence = excluded.sequence, category = excluded.category, wanted = excluded.wanted,
                  lon = excluded.lon, lat = excluded.lat, any_of = excluded.any_of, all_of = excluded.all_of,
                  window_from = excluded.window_from, window_to = excluded.window_to, told_at = excluded.told_at
              where care_offer.sequence < excluded.sequence
            """;

    /** Only what the volunteer's own organisation has verified counts, and only for as long as it holds. */
    private static final String MAY_DO = """
              o.wanted > 0 and (o.window_to is null or o.window_to > $2)
              and m.responder_id = $1 and m.organisation = o.organisation and m.state = 'ACTIVE'
              and (m.valid_until is null or m.valid_until > $2)
              and o.all_of <@ held.codes and (o.any_of = '{}' or o.any_of && held.codes)
            """;

    private static final String OPEN = """
            select o.callout_id, o.organisation_name, o.category, o.window_from, o.window_to,
                   ceil(2 * 6371.0088 * asin(sqrt(
                     sin(radians(o.lat - here.lat) / 2) ^ 2
                     + cos(radians(o.lat)) * cos(radians(here.lat)) * sin(radians(o.lon - here.lon) / 2) ^ 2)))::integer as km,
                   exists (select from care_wish w where w.callout_id = o.callout_id and w.responder_id = $1) as wished
            from care_offer o
            join membership m on m.organisation = o.organisation
            join responder r on r.id = m.responder_id
            cross join lateral (
              select coalesce(array_agg(q.code), '{}') as codes from qualification q
              where q.responder_id = m.responder_id and q.organisation = m.organisation and q.state = 'VERIFIED'
                and (q.valid_until is null or q.valid_until > $2)) as held
            left join last_fix f on f.responder_id = r.id
            cross join lateral (select coalesce(f.lon, r.home_lon) as lon, coalesce(f.lat, r.home_lat) as lat) as here
            where """ + MAY_DO + """
              and not exists (select from alert a where a.callout_id = o.callout_id and a.responder_id = $1)
            order by km nulls last, o.window_from limit 100
            """;

    private static final String WISH = """
            insert into care_wish (callout_id, responder_id, wished_at)
            select o.callout_id, m.responder_id, :now
            from care_offer o join membership m on m.organisation = o.organisation
            where o.callout_id = :callout and m.responder_id = :responder and m.state = 'ACTIVE'
              and (m.valid_until is null or m.valid_until > :now) and o.wanted > 0
            on conflict do nothing
            """;

    private static final String WISHED =
            "select 1 from care_wish where callout_id = :callout and responder_id = :responder";

    static final String TOPIC = "alert.reply";
    static final String TYPE = "org.callout.care.wish";

    private final Pool pool;
    private final Transactions transactions;
    private final Outbox outbox;
    private final Clock clock;

    CareOffers(Pool pool, Transactions transactions, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps the newest of each; old news changes nothing. */
    Uni<Void> keep(List<Event<CareOffer>> events) {
        var rows = events.stream().map(Event::data).map(CareOffers::columns).toList();
        return pool.preparedQuery(KEEP).executeBatch(rows).replaceWithVoid();
    }

    /** What this volunteer may ask for and has not been asked for yet, the nearest first. */
    Uni<List<CareOfferView>> open(UUID responderId) {
        return pool.preparedQuery(OPEN)
                .execute(Tuple.of(responderId, utc(clock.instant())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(CareOffers::view)
                        .toList());
    }

    /** Passes the wish on, once; whether there is such an offer to them. */
    Uni<Boolean> wish(UUID responderId, UUID calloutId) {
        var now = clock.instant();
        return transactions.run(session -> session.createNativeQuery(WISH)
                .setParameter("callout", calloutId)
                .setParameter("responder", responderId)
                .setParameter("now", now)
                .executeUpdate()
                .chain(added -> added == 1
                        ? outbox.add(session, announce(responderId, calloutId, now))
                                .replaceWith(true)
                        : hasWished(session, responderId, calloutId)));
    }

    private static Uni<Boolean> hasWished(Mutiny.Session session, UUID responderId, UUID calloutId) {
        return session.createNativeQuery(WISHED, Integer.class)
                .setParameter("callout", calloutId)
                .setParameter("responder", responderId)
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    private record Wish(UUID calloutId, UUID responderId, Instant at) {}

    private static Announcement announce(UUID responderId, UUID calloutId, Instant now) {
        return new Announcement(TOPIC, calloutId, TYPE, now, new Wish(calloutId, responderId, now));
    }

    private static Tuple columns(CareOffer offer) {
        return Tuple.tuple()
                .addUUID(offer.calloutId())
                .addLong(offer.sequence())
                .addString(offer.organisation())
                .addString(offer.organisationName())
                .addString(offer.category().name())
                .addInteger(offer.wanted())
                .addDouble(offer.lon())
                .addDouble(offer.lat())
                .addArrayOfString(offer.anyOf().toArray(String[]::new))
                .addArrayOfString(offer.allOf().toArray(String[]::new))
                .addOffsetDateTime(utc(offer.windowFrom()))
                .addOffsetDateTime(utc(offer.windowTo()))
                .addOffsetDateTime(utc(offer.at()));
    }

    private static CareOfferView view(Row row) {
        return new CareOfferView(
                row.getUUID("callout_id"),
                row.getString("organisation_name"),
                Category.valueOf(row.getString("category")),
                row.getInteger("km"),
                instant(row.getOffsetDateTime("window_from")),
                instant(row.getOffsetDateTime("window_to")),
                row.getBoolean("wished"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
