package org.callout.responder.alert;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.callout.platform.id.Ids;
import org.callout.platform.outbox.Announcement;
import org.callout.platform.outbox.Outbox;
import org.callout.responder.assignment.Assignment;
import org.callout.responder.assignment.AssignmentDetails;
import org.callout.responder.assignment.PracticeReports;
import org.callout.responder.offer.CalloutKind;
import org.callout.responder.offer.Category;
import org.callout.responder.offer.Offer;
import org.callout.responder.offer.Role;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Plays dispatch in training. It tells on the very topic that dispatch tells on, so that a training alert takes the whole
 * way of a real one: inbox, deliveries, streams, screens. Dispatch itself does not read that topic, and nothing that a
 * volunteer does in training is told to it.
 */
@ApplicationScoped
public class PracticeAlerts implements PracticeReports {

    /** As long as a first wave has for a cardiac arrest by the default policy, and as much again for a first try. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Whose call would most likely be to fetch a defibrillator: they may not treat anybody, or nobody has seen that they may. */
    private static final String FETCHES = """
            select coalesce(bool_and(q.code = 'BYSTANDER_CPR'), false)
            from qualification q join membership m on m.responder_id = q.responder_id and m.organisation = q.organisation
            where q.responder_id = :responder and m.state = 'ACTIVE' and q.state = 'VERIFIED'
              and (q.valid_until is null or q.valid_until > :now)
              and q.code in ('BYSTANDER_CPR', 'BLS_AED', 'FIRST_RESPONDER', 'NURSE', 'PARAMEDIC', 'DOCTOR')
            """;

    private final Outbox outbox;
    private final PracticeScene scene;
    private final Ids ids;
    private final Clock clock;

    PracticeAlerts(Outbox outbox, PracticeScene scene, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.scene = scene;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Alerts a volunteer for training, once the transaction is committed.
     *
     * @param wished what they have asked for; null for what a call would most likely be for them
     * @return the alert's id
     */
    public Uni<UUID> open(Mutiny.Session session, UUID responderId, String organisation, @Nullable Exercise wished) {
        return likelyRole(session, responderId)
                .chain(likely -> open(
                        session,
                        responderId,
                        organisation,
                        (wished == null ? Exercise.likely(likely) : wished).scene(likely)));
    }

    /** The same in the organisation's yearly turn: every year something else. */
    public Uni<UUID> openOfYear(Mutiny.Session session, UUID responderId, String organisation) {
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        return likelyRole(session, responderId)
                .chain(likely -> open(
                        session,
                        responderId,
                        organisation,
                        Exercise.ofYear(responderId, year, likely).scene(likely)));
    }

    private Uni<Role> likelyRole(Mutiny.Session session, UUID responderId) {
        return session.createNativeQuery(FETCHES, Boolean.class)
                .setParameter("responder", responderId)
                .setParameter("now", clock.instant())
                .getSingleResult()
                .map(fetches -> fetches ? Role.AED_RUNNER : Role.DIRECT);
    }

    private Uni<UUID> open(Mutiny.Session session, UUID responderId, String organisation, Exercise.Scene like) {
        var now = clock.instant();
        var offer = new Offer(
                organisation,
                Category.CARDIAC_ARREST,
                like.role(),
                like.ageGroup(),
                like.placeType(),
                List.of(),
                like.metres(),
                like.minutes(),
                1,
                now,
                now.plus(PATIENCE),
                null,
                null);
        var alertId = ids.next();
        var change = new AlertChange(
                alertId,
                ids.next(),
                responderId,
                organisation,
                CalloutKind.INCIDENT,
                1,
                now,
                AlertState.OPEN,
                null,
                null,
                null,
                offer,
                true,
                null);
        return tell(session, change).replaceWith(alertId);
    }

    /** Decides about an answer: every yes is taken. */
    Uni<Void> decide(Mutiny.Session session, Alert alert, Answer answer) {
        return answer == Answer.DECLINE
                ? tell(session, next(alert, AlertState.DECLINED, null))
                : scene.details(session, alert.responderId(), alert.offer())
                        .chain(details -> tell(session, next(alert, AlertState.ASSIGNED, details)));
    }

    /** Nobody has answered in time, or nobody will go on. */
    Uni<Void> end(Mutiny.Session session, Alert alert, AlertState how) {
        return tell(session, next(alert, how, null));
    }

    @Override
    public Uni<Void> ended(Mutiny.Session session, Assignment assignment) {
        var how = switch (assignment.state()) {
            case WITHDRAWN -> AlertState.WITHDRAWN;
            case ACTIVE, FINISHED, STOOD_DOWN, RELEASED -> AlertState.FINISHED;
        };
        return session.find(Alert.class, assignment.alertId()).chain(alert -> end(session, alert, how));
    }

    private AlertChange next(Alert alert, AlertState state, @Nullable AssignmentDetails details) {
        return new AlertChange(
                alert.id(),
                alert.calloutId(),
                alert.responderId(),
                alert.organisation(),
                alert.kind(),
                alert.sequence() + 1,
                clock.instant(),
                state,
                null,
                null,
                null,
                alert.offer(),
                true,
                details);
    }

    private Uni<Void> tell(Mutiny.Session session, AlertChange change) {
        return outbox.add(
                session,
                new Announcement(AlertChange.TOPIC, change.responderId(), AlertChange.TYPE, change.at(), change));
    }
}
