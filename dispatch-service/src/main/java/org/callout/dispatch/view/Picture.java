package org.callout.dispatch.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.aed.AedDirections;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.ReportedFinding;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.TimelineEntry;
import org.callout.dispatch.decision.ReopeningRule;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.matching.RoughArea;
import org.callout.dispatch.presence.PresenceReader.Presence;
import org.callout.geo.match.Qualification;
import org.callout.geo.place.PositionFix;
import org.callout.geo.policy.AlertingPolicy;
import org.jspecify.annotations.Nullable;

/**
 * All that is read of one callout, and how it is put together for showing.
 *
 * @param names of those whom the timeline is about
 * @param aeds that somebody fetches, here or elsewhere
 * @param around what is known beside it
 */
record Picture(
        Situation situation,
        List<CalloutView.WaveView> waves,
        List<ReportedFinding> findings,
        List<TimelineEntry> timeline,
        Map<UUID, String> names,
        Map<UUID, AedDirections> aeds,
        Around around) {

    /**
     * What is known beside callouts, of several of them at once.
     *
     * @param people who are engaged
     * @param liveWays by responder
     * @param nextSteps when they are due, by callout
     * @param suspects of being the same, by callout
     */
    record Around(
            Map<UUID, Presence> people,
            Map<UUID, Way> liveWays,
            Map<UUID, Instant> nextSteps,
            Map<UUID, List<UUID>> suspects) {

        static final Around NOTHING = new Around(Map.of(), Map.of(), Map.of(), Map.of());

        Around along(Map<UUID, Way> ways) {
            return new Around(people, ways, nextSteps, suspects);
        }
    }

    /** A callout of which nothing but the situation is known yet. */
    static Picture justTakenIn(Situation situation, Instant nextStepAt) {
        var around = new Around(Map.of(), Map.of(), Map.of(situation.callout().id(), nextStepAt), Map.of());
        return new Picture(situation, List.of(), List.of(), List.of(), Map.of(), Map.of(), around);
    }

    Picture within(Around known) {
        return new Picture(situation, waves, findings, timeline, names, aeds, known);
    }

    CalloutView show() {
        return new CalloutView(
                CalloutSummary.of(
                        situation.callout(),
                        situation.running(),
                        around.nextSteps().get(id()),
                        needs(),
                        alarms(),
                        around.suspects().getOrDefault(id(), List.of())),
                waves,
                situation.alerts().stream().map(this::alert).toList(),
                situation.assignments().stream().map(this::assignment).toList(),
                findings.stream()
                        .map(found -> new CalloutView.FindingView(
                                found.finding(), found.responderId(), found.at(), found.receivedAt()))
                        .toList(),
                story(),
                asking(),
                ReopeningRule.until(situation.callout()).orElse(null));
    }

    private UUID id() {
        return situation.callout().id();
    }

    private CalloutView.AskingView asking() {
        AlertingPolicy policy = situation.policy();
        return new CalloutView.AskingView(
                situation.spent(),
                policy.pace().budget(),
                (int) policy.reach().longestEta().toSeconds(),
                situation.callout().widening().steps());
    }

    private int alarms() {
        return (int) situation.assignments().stream()
                .map(Assignment::alarm)
                .filter(alarm -> alarm != null && alarm.waits())
                .count();
    }

    private List<CalloutSummary.NeedView> needs() {
        AlertingPolicy policy = situation.policy();
        return situation.needs().stream()
                .filter(need -> need.ceiling() > 0)
                .map(need -> need(need, policy, situation.taken(need), (int) situation
                        .open()
                        .filter(alert -> alert.needId().equals(need.id()))
                        .count()))
                .toList();
    }

    static CalloutSummary.NeedView need(Need need, AlertingPolicy policy, int assigned, int open) {
        return new CalloutSummary.NeedView(
                need.id(), need.role(), need.target(), need.ceiling(), assigned, open, qualification(policy, need));
    }

    /** The least of those that do, and all of those that must be. */
    private static List<String> qualification(AlertingPolicy policy, Need need) {
        return policy.roles().stream()
                .filter(rule -> rule.role() == need.role())
                .flatMap(rule -> {
                    Set<Qualification> oneOf = rule.requirement().anyOf();
                    Set<Qualification> allOf = rule.requirement().allOf();
                    var least = oneOf.stream().sorted().limit(1);
                    return java.util.stream.Stream.concat(least, allOf.stream().sorted());
                })
                .map(Enum::name)
                .toList();
    }

    private CalloutView.AlertSummary alert(Alert alert) {
        return new CalloutView.AlertSummary(
                alert.id(),
                alert.responderId(),
                alert.responderName(),
                alert.role(),
                alert.wave(),
                alert.state(),
                alert.sentAt(),
                alert.expiresAt(),
                alert.receivedAt(),
                alert.receivedBy(),
                alert.seenAt(),
                alert.answeredAt(),
                alert.way().distanceMetres(),
                alert.way().etaSeconds(),
                alert.way().source(),
                alert.way().mode(),
                alert.way().aedId(),
                alert.isOpen() ? area(alert.responderId()) : null);
    }

    private CalloutView.AssignmentSummary assignment(Assignment assignment) {
        UUID aedId = assignment.way().aedId();
        AedDirections aed = aedId == null ? null : aeds.get(aedId);
        Way live = around.liveWays().get(assignment.responderId());
        return new CalloutView.AssignmentSummary(
                assignment.id(),
                assignment.alertId(),
                assignment.responderId(),
                assignment.responderName(),
                assignment.role(),
                assignment.slot(),
                assignment.state(),
                assignment.acceptedAt(),
                assignment.progressAt(),
                assignment.isComing() && live != null ? (Integer) live.etaSeconds() : null,
                assignment.setback(),
                assignment.way().source(),
                assignment.way().mode(),
                aed == null ? null : CalloutView.AedOnTheWay.of(aed),
                assignment.active() && assignment.bringsOwnAed(),
                assignment.code(),
                CalloutView.WarningView.of(assignment.warning()),
                CalloutView.AlarmView.of(assignment.alarm()),
                assignment.active() ? position(assignment.responderId()) : null,
                assignment.check().askedAt(),
                assignment.check().missedAt(),
                assignment.aedWhereabouts());
    }

    /** Where people are is shown only while they are under way. */
    private CalloutView.@Nullable PositionView position(UUID responderId) {
        PositionFix fix = fixOf(responderId);
        return fix == null ? null : CalloutView.PositionView.of(fix);
    }

    /** Whoever is asked has agreed to nothing yet: no reader learns more than about where they are. */
    private CalloutView.@Nullable PositionView area(UUID responderId) {
        PositionFix fix = fixOf(responderId);
        if (fix == null) return null;
        RoughArea area = RoughArea.around(responderId, fix.position());
        return new CalloutView.PositionView(area.lon(), area.lat(), area.radiusMetres(), fix.at());
    }

    private @Nullable PositionFix fixOf(UUID responderId) {
        Presence presence = around.people().get(responderId);
        return presence == null ? null : presence.fix();
    }

    private List<CalloutView.TimelineView> story() {
        return timeline.stream()
                .map(entry -> new CalloutView.TimelineView(
                        entry.version(),
                        entry.at(),
                        entry.word(),
                        entry.responderId(),
                        entry.responderId() == null ? null : names.get(entry.responderId()),
                        entry.detail()))
                .toList();
    }
}
