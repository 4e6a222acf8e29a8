package org.callout.dispatch.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.callout.dispatch.alarm.AlarmCause;
import org.callout.dispatch.alarm.AlarmKind;
import org.callout.dispatch.alarm.StandingCauses;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.assignment.Alarm;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.Warning;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.CareDetails;
import org.callout.geo.policy.CalloutKind;

/** What of a callout somebody at a desk has to see to. Judged with every decision, and when time alone may have added to it. */
public final class AlarmRule {

    /** Whoever has not said by then that they have read a warning may not have read it. */
    static final Duration READ_WITHIN = Duration.ofSeconds(30);

    /** A push takes a second or two; a text or a call follows within this. */
    static final Duration RECEIVED_WITHIN = Duration.ofSeconds(20);

    /** A care request without anybody is a coordinator's this long before its window. */
    static final Duration CARE_LEAD = Duration.ofHours(2);

    private final Situation situation;
    private final Instant now;
    private final Set<AlarmCause> causes = new HashSet<>();
    private Optional<Instant> due = Optional.empty();

    private AlarmRule(Situation situation, Instant now) {
        this.situation = situation;
        this.now = now;
    }

    /** What stands now, and when time alone may add to it. */
    static StandingCauses standing(Situation situation, Instant now) {
        AlarmRule rule = new AlarmRule(situation, now);
        situation.assignments().forEach(rule::inDanger);
        if (!(situation.callout().life() instanceof CalloutLife.Closed)) {
            situation.active().forEach(rule::silent);
            situation.active().forEach(rule::unread);
            rule.nobodyAccepted();
            rule.nobodyReceived();
        }
        return new StandingCauses(rule.causes, rule.due.orElse(null));
    }

    /** A volunteer says, after a call, that they are not well. */
    public static Decision distress(Situation situation, Assignment assignment, Instant now) {
        return new Decision(situation, now).raise(new AlarmCause(AlarmKind.DISTRESS, assignment.id(), now));
    }

    /** Nobody has been in touch in time with a volunteer who is not well, or asked to be called. */
    public static Decision followUpOverdue(Situation situation, Assignment assignment, Instant now) {
        return new Decision(situation, now).raise(new AlarmCause(AlarmKind.FOLLOW_UP_OVERDUE, assignment.id(), now));
    }

    /** Danger does not end with the callout: only its owner says that it is over. */
    private void inDanger(Assignment assignment) {
        Alarm alarm = assignment.alarm();
        if (alarm != null) causes.add(new AlarmCause(AlarmKind.PANIC, assignment.id(), alarm.alarmRaisedAt()));
    }

    private void silent(Assignment assignment) {
        Instant missed = assignment.check().missedAt();
        if (missed != null) causes.add(new AlarmCause(AlarmKind.OVERDUE_CHECK, assignment.id(), missed));
    }

    private void unread(Assignment assignment) {
        Warning warning = assignment.warning();
        if (warning == null || warning.acknowledgedAt() != null) return;
        from(warning.warnedAt().plus(READ_WITHIN), AlarmKind.WARNING_UNREAD, assignment.id());
    }

    private void nobodyAccepted() {
        if (situation.assignments().stream().anyMatch(Assignment::counts)) return;
        CareDetails care = situation.callout().facts().care();
        switch (situation.callout().life()) {
            case CalloutLife.Alerting alerting
            when care == null ->
                asked().map(Alert::expiresAt).min(Comparator.naturalOrder()).ifPresent(this::nobodyFrom);
            case CalloutLife.Exhausted exhausted when care == null -> nobodyFrom(now);
            case CalloutLife.Alerting alerting
            when care != null -> nobodyFrom(care.windowFrom().minus(CARE_LEAD));
            case CalloutLife.Exhausted exhausted
            when care != null -> nobodyFrom(care.windowFrom().minus(CARE_LEAD));
            default -> {
                // nobody is looked for
            }
        }
    }

    private void nobodyFrom(Instant at) {
        from(at, AlarmKind.NOBODY_ACCEPTED, situation.callout().id());
    }

    private void nobodyReceived() {
        if (situation.callout().kind() != CalloutKind.INCIDENT || asked().anyMatch(AlarmRule::arrived)) return;
        asked().map(Alert::sentAt)
                .min(Comparator.naturalOrder())
                .ifPresent(sent -> from(
                        sent.plus(RECEIVED_WITHIN),
                        AlarmKind.DELIVERY_FAILING,
                        situation.callout().id()));
    }

    private static boolean arrived(Alert alert) {
        return alert.receivedAt() != null || alert.answeredAt() != null;
    }

    private Stream<Alert> asked() {
        return situation.alerts().stream().filter(alert -> !alert.isRetracted());
    }

    /** True from that instant on; what stands already keeps the time when it was first seen. */
    private void from(Instant at, AlarmKind kind, UUID subject) {
        if (at.isAfter(now)) {
            if (due.isEmpty() || at.isBefore(due.get())) due = Optional.of(at);
            return;
        }
        Callout callout = situation.callout();
        causes.add(new AlarmCause(
                kind,
                subject,
                AlarmCause.since(callout.standingAlarms(), kind, subject).orElse(now)));
    }
}
