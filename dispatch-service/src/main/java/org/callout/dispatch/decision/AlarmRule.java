package org.callout.dispatch.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.dispatch.alarm.AlarmCause;
import org.callout.dispatch.alarm.AlarmKind;
import org.callout.dispatch.alarm.StandingCauses;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.AlertLife;
import org.callout.dispatch.assignment.Alarm;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.Warning;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.CareDetails;

/** What of a callout somebody at a desk has to see to. Judged with every decision, and when time alone may have added to it. */
public final class AlarmRule {

    /** Whoever has not said by then that they have read a warning may not have read it. */
    static final Duration READ_WITHIN = Duration.ofSeconds(30);

    /** A push takes a second or two; a text or a call follows within this. */
    static final Duration RECEIVED_WITHIN = Duration.ofSeconds(20);

    /** Planning takes a moment; if nobody has been asked by then, it does not come through. */
    static final Duration ASKED_WITHIN = Duration.ofSeconds(30);

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
        if (isSomebodyComing()) return;
        CareDetails care = situation.callout().facts().care();
        switch (situation.callout().life()) {
            case CalloutLife.Received received -> nobodyFrom(notBeforeCareIsNear(plannedBy()));
            case CalloutLife.Alerting alerting
            when care == null ->
                nobodyFrom(asked().map(Alert::expiresAt)
                        .min(Comparator.naturalOrder())
                        .orElseGet(this::plannedAgainBy));
            case CalloutLife.Exhausted exhausted when care == null -> nobodyFrom(now);
            case CalloutLife.Alerting alerting -> nobodyFrom(notBeforeCareIsNear(now));
            case CalloutLife.Exhausted exhausted -> nobodyFrom(notBeforeCareIsNear(now));
            default -> {
                // nobody is looked for
            }
        }
    }

    private boolean isSomebodyComing() {
        return situation.assignments().stream().anyMatch(Assignment::counts);
    }

    private Instant plannedBy() {
        return situation.callout().receivedAt().plus(ASKED_WITHIN);
    }

    /** Nobody is asked any more or yet, after an act: by the time that was said with it, whatever was decided since. */
    private Instant plannedAgainBy() {
        Callout callout = situation.callout();
        if (AlarmCause.since(callout.standingAlarms(), AlarmKind.NOBODY_ACCEPTED, callout.id())
                .isPresent()) return now;
        return callout.alarmsDueAt().orElseGet(() -> now.plus(ASKED_WITHIN));
    }

    /** A care request has time until its window is near. */
    private Instant notBeforeCareIsNear(Instant at) {
        CareDetails care = situation.callout().facts().care();
        if (care == null) return at;
        Instant near = care.windowFrom().minus(CARE_LEAD);
        return near.isAfter(at) ? near : at;
    }

    private void nobodyFrom(Instant at) {
        from(at, AlarmKind.NOBODY_ACCEPTED, situation.callout().id());
    }

    /**
     * The newest wave is judged, since what brought the first one may have broken since. While it still has its time, the one
     * before it is: asking more people is no receipt.
     */
    private void nobodyReceived() {
        if (isSomebodyComing()) return;
        for (List<Alert> wave : wavesNewestFirst()) {
            if (wave.stream().anyMatch(AlarmRule::arrived)) return;
            Instant by = notBeforeCareIsNear(receivedBy(wave));
            from(by, AlarmKind.DELIVERY_FAILING, situation.callout().id());
            if (!by.isAfter(now)) return;
        }
    }

    private static Instant receivedBy(List<Alert> wave) {
        return wave.getFirst().sentAt().plus(RECEIVED_WITHIN);
    }

    private Collection<List<Alert>> wavesNewestFirst() {
        return asked().filter(AlarmRule::couldArrive)
                .collect(Collectors.groupingBy(
                        Alert::wave, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()))
                .values();
    }

    /** What we took back says nothing of whether it would have arrived. */
    private static boolean couldArrive(Alert alert) {
        return switch (alert.life()) {
            case AlertLife.Filled filled -> arrived(alert);
            case AlertLife.StoodDown stoodDown -> arrived(alert);
            default -> true;
        };
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
