package org.callout.responder.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.platform.transaction.AfterCommit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

import static java.util.Objects.requireNonNull;

/**
 * Delivery rows for telephones, by a statement of their own that only volunteers cost who chose one. An open alert is told
 * at once to who has no app, else after a while in which the app may say that it has it; all later news only where that
 * telephone was told of the alert, and a verdict only who answered by telephone.
 */
@ApplicationScoped
class TelephoneQueue {

    private static final String QUEUE = """
            with line as (
              select * from jsonb_to_recordset(cast(cast(:lines as text) as jsonb))
                as n (alert uuid, sequence bigint, responder uuid, device text, channel text, due timestamptz, waits boolean,
                      opens boolean, verdict boolean, give_up timestamptz, new_hazard boolean)
            )
            insert into delivery (alert_id, sequence, device_id, channel, responder_id, state, due_at, give_up_at,
                                  attempts, queued_at, claimed_at, new_hazard)
            select alert, sequence, device, channel, responder, case when waits then 'QUEUED' else 'CLAIMED' end, due, give_up,
                   case when waits then 0 else 1 end, :now, case when waits then null else cast(:now as timestamptz) end,
                   new_hazard
            from line
            where (opens or exists (select from delivery told
                                    where told.alert_id = line.alert and told.device_id = line.device
                                      and told.claimed_at is not null))
              and (not verdict or exists (select from alert
                                          where alert.id = line.alert and alert.answered_by in ('SMS', 'VOICE')))
            on conflict do nothing
            returning alert_id, device_id, state
            """;

    private final Sender sender;
    private final Duration secondAfter;

    /** @param secondAfter how long an app has to say that it has the alert before its owner's telephone is tried as well */
    TelephoneQueue(
            Sender sender, @ConfigProperty(name = "callout.delivery.second-channel-after") Duration secondAfter) {
        this.sender = sender;
        this.secondAfter = secondAfter;
    }

    /** Gives those that are to be sent at once; for the others the sender looks when they are due. */
    Uni<List<Delivery>> queue(
            Mutiny.Session session, List<TelephoneLine> lines, Map<UUID, Instant> until, Instant now) {
        var leaseEnds = now.plus(Deliveries.LEASE);
        var byKey = new HashMap<String, TelephoneLine>();
        var rows = new JsonArray();
        for (TelephoneLine line : lines) {
            byKey.put(key(line.news().alertId(), line.deviceId()), line);
            rows.add(row(line, requireNonNull(until.get(line.news().alertId())), leaseEnds, now));
        }
        if (lines.stream().anyMatch(TelephoneQueue::waits)) {
            AfterCommit.hint(session, () -> sender.lookAfter(secondAfter));
        }
        return session.createNativeQuery(QUEUE, Object[].class)
                .setParameter("lines", rows.encode())
                .setParameter("now", now)
                .getResultList()
                .map(queued -> queued.stream()
                        .filter(row -> row[2].equals("CLAIMED"))
                        .map(row -> requireNonNull(byKey.get(key((UUID) row[0], (String) row[1]))))
                        .map(line -> new Delivery(
                                line.news(),
                                line.deviceId(),
                                line.channel(),
                                line.token(),
                                line.blurMetres(),
                                1,
                                leaseEnds,
                                requireNonNull(until.get(line.news().alertId()))))
                        .toList());
    }

    private JsonObject row(TelephoneLine line, Instant until, Instant leaseEnds, Instant now) {
        var news = line.news();
        return new JsonObject()
                .put("alert", news.alertId().toString())
                .put("sequence", news.sequence())
                .put("responder", news.responderId().toString())
                .put("device", line.deviceId())
                .put("channel", line.channel().name())
                .put("due", (waits(line) ? now.plus(secondAfter) : leaseEnds).toString())
                .put("waits", waits(line))
                .put("opens", news.rings())
                .put("verdict", news.isVerdict())
                .put("give_up", until.toString())
                .put("new_hazard", news.newHazard());
    }

    private static boolean waits(TelephoneLine line) {
        return line.news().rings() && line.besideApp();
    }

    private static String key(UUID alertId, String deviceId) {
        return alertId + " " + deviceId;
    }
}
