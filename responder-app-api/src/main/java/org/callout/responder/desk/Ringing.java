package org.callout.responder.desk;

import io.quarkus.cache.CacheResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.callout.platform.duty.Duty;
import org.callout.platform.web.Regions;
import org.callout.responder.readiness.StoredHours;
import org.jspecify.annotations.Nullable;

/** Counts whose phones ring among those on duty: by the database, and by the clock of the region for those with hours of the week. */
@ApplicationScoped
class Ringing {

    /**
     * Who may be on duty, with the best that is known of their devices as {@code CanRing} judges it: 0 to 2 for a proof within a day,
     * a week, a month, 3 for none, 4 for none that rings. $1 organisation, $2 now.
     */
    private static final String MEMBERS = """
            with known as (
              select r.id, r.on_duty, r.switched_at, r.duty_hours, r.duty_hours like '%"intervals":[]%' as by_switch
              from membership m join responder r on r.id = m.responder_id
              where m.organisation = $1 and m.state = 'ACTIVE' and (m.valid_until is null or m.valid_until > $2)
                and (r.paused_until is null or r.paused_until <= $2)),
            best as (
              select k.*, coalesce((
                select min(case
                  when d.last_check is not null and d.last_check::jsonb ->> 'notifications' <> 'GRANTED' then 4
                  when d.proven_at > $2 - interval '1 day' then 0
                  when d.proven_at > $2 - interval '7 days' then 1
                  when d.proven_at > $2 - interval '30 days' then 2
                  else 3 end)
                from device d where d.responder_id = k.id and d.retired_at is null), 4) as ring
              from known k where k.on_duty or not k.by_switch)
            """;

    private static final String BY_SWITCH =
            MEMBERS + "select ring, count(*) as people from best where by_switch and on_duty group by ring";

    private static final String BY_HOURS =
            MEMBERS + "select ring, on_duty, switched_at, duty_hours from best where not by_switch";

    private static final int STEPS = 5;

    private final Pool pool;
    private final Regions regions;
    private final Clock clock;

    Ringing(Pool pool, Regions regions, Clock clock) {
        this.pool = pool;
        this.regions = regions;
        this.clock = clock;
    }

    /** Counted again after a minute at the soonest: of a million members it takes seconds. */
    @CacheResult(cacheName = "ringing")
    Uni<RingingView> count(String organisation) {
        Instant now = clock.instant();
        var values = Tuple.of(organisation, now.atOffset(ZoneOffset.UTC));
        var people = new long[STEPS];
        return pool.preparedQuery(BY_SWITCH)
                .execute(values)
                .invoke(rows -> rows.forEach(row -> people[row.getInteger("ring")] += row.getLong("people")))
                .chain(() -> pool.preparedQuery(BY_HOURS).execute(values))
                .invoke(rows -> rows.forEach(row -> {
                    if (isOnDuty(row, now, regions.timeZone())) people[row.getInteger("ring")]++;
                }))
                .map(rows -> view(now, people));
    }

    private static boolean isOnDuty(Row row, Instant now, ZoneId zone) {
        var hours = StoredHours.read(row.getString("duty_hours"));
        return new Duty(row.getBoolean("on_duty"), instant(row.getOffsetDateTime("switched_at")), hours, null)
                .at(now, zone)
                .mayBeAsked();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static RingingView view(Instant now, long[] people) {
        long all = 0;
        for (long each : people) all += each;
        return new RingingView(now, all, people[0], people[1], people[2], people[3], people[4]);
    }
}
