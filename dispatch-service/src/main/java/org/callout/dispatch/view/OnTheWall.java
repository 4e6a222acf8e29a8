package org.callout.dispatch.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.CrewArrival;
import org.callout.dispatch.view.CalloutSummary.LocationView;
import org.callout.dispatch.view.CalloutView.AlertSummary;
import org.callout.dispatch.view.CalloutView.AskingView;
import org.callout.dispatch.view.CalloutView.AssignmentSummary;
import org.callout.dispatch.view.CalloutView.TimelineView;
import org.jspecify.annotations.Nullable;

/**
 * What a screen on the wall shows of callouts: whoever passes may read it, so that it says where help is needed and how it
 * comes along, and nothing of the patient, nothing that was written, and roles in place of names.
 */
public final class OnTheWall {

    private static final String NOTHING = "";

    private OnTheWall() {}

    /** A page of a list. */
    public static CalloutPage show(CalloutPage page) {
        return new CalloutPage(page.items().stream().map(OnTheWall::show).toList(), page.nextCursor());
    }

    /** A page of what is open. */
    static BoardPage show(BoardPage page) {
        return new BoardPage(
                page.callouts().stream()
                        .flatMap(callout -> show(callout).stream())
                        .toList(),
                page.nextCursor());
    }

    /** One callout; empty when it is closed. */
    public static Optional<CalloutView> show(CalloutView view) {
        if (view.summary().state() == CalloutState.CLOSED) return Optional.empty();
        return Optional.of(new CalloutView(
                show(view.summary()),
                view.waves(),
                view.alerts().stream().map(OnTheWall::show).toList(),
                view.assignments().stream().map(OnTheWall::show).toList(),
                view.findings(),
                view.timeline().stream().map(OnTheWall::show).toList(),
                show(view.asking()),
                null));
    }

    private static CalloutSummary show(CalloutSummary all) {
        return new CalloutSummary(
                all.id(),
                all.kind(),
                all.organisation(),
                all.reference(),
                all.revision(),
                all.category(),
                all.determinant(),
                all.state(),
                all.version(),
                all.withheldReason(),
                List.of(),
                all.overridden(),
                all.outcome(),
                show(all.location()),
                null,
                all.scene(),
                all.ambulance(),
                show(all.crewArrival()),
                all.circumstances(),
                null,
                all.window(),
                null,
                null,
                null,
                all.occurredAt(),
                all.receivedAt(),
                all.closedAt(),
                all.nextStepAt(),
                all.policy(),
                all.needs(),
                all.alarms(),
                all.suspectedDuplicates(),
                all.mergedInto());
    }

    /** Without who said so. */
    private static @Nullable CrewArrival show(@Nullable CrewArrival all) {
        return all == null ? null : new CrewArrival(all.arrivedAt(), all.source(), NOTHING, all.toldAt());
    }

    /** Without how to get in. */
    private static LocationView show(LocationView all) {
        return new LocationView(all.lon(), all.lat(), all.accuracyMetres(), all.address(), null, null, all.placeType());
    }

    private static AlertSummary show(AlertSummary all) {
        return new AlertSummary(
                all.id(),
                all.responderId(),
                all.role().name(),
                all.role(),
                all.wave(),
                all.state(),
                all.sentAt(),
                all.expiresAt(),
                all.receivedAt(),
                all.receivedBy(),
                all.seenAt(),
                all.answeredAt(),
                all.distanceMetres(),
                all.etaSeconds(),
                all.travelSource(),
                all.travelMode(),
                all.aedId(),
                all.position());
    }

    private static AssignmentSummary show(AssignmentSummary all) {
        return new AssignmentSummary(
                all.id(),
                all.alertId(),
                all.responderId(),
                all.role().name(),
                all.role(),
                all.slot(),
                all.progress(),
                all.acceptedAt(),
                all.progressAt(),
                all.liveEtaSeconds(),
                all.setback(),
                all.travelSource(),
                all.travelMode(),
                all.aed(),
                all.bringsOwnAed(),
                NOTHING,
                all.warning(),
                all.alarm(),
                all.position(),
                all.checkAskedAt(),
                all.checkMissedAt(),
                all.aedWhereabouts());
    }

    /** Without who has widened it, and why. */
    private static AskingView show(AskingView all) {
        return new AskingView(all.spent(), all.budget(), all.longestEtaSeconds(), List.of());
    }

    private static TimelineView show(TimelineView all) {
        return new TimelineView(all.version(), all.at(), all.type(), all.responderId(), null, Map.of());
    }
}
