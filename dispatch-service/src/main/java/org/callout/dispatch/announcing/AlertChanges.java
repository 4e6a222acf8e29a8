package org.callout.dispatch.announcing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callout.dispatch.aed.AedDirections;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.assignment.Alarm;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.Warning;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CareDetails;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.callout.Patient;
import org.callout.dispatch.organisation.Organisation;
import org.callout.dispatch.talk.TalkMessage;
import org.callout.geo.aed.Usability;
import org.callout.geo.place.Distance;
import org.jspecify.annotations.Nullable;

/** Composes what a responder hears, so that nobody learns more than accepting entitles them to. */
public final class AlertChanges {

    /** Nobody reads more on the way, and the message stays small. */
    private static final int MOST_MESSAGES = 50;

    private AlertChanges() {}

    /**
     * How an alert stands now.
     *
     * @param assignment what grew from the alert, if anything did
     * @param aed the site on the way of somebody assigned; null when there is none
     * @param company who is under way, and what is written
     * @param reason why we withdrew; null unless we did
     * @param leftInPeaceUntil for so long they are not asked after a hard call; null unless one is over
     */
    public static AlertChange compose(
            Callout callout,
            Organisation organisation,
            Alert alert,
            Optional<Assignment> assignment,
            @Nullable AedDirections aed,
            Company company,
            @Nullable String reason,
            @Nullable Instant leftInPeaceUntil,
            Instant at) {
        return new AlertChange(
                alert.id(),
                callout.id(),
                alert.responderId(),
                callout.organisation(),
                callout.kind(),
                callout.version(),
                at,
                state(alert, assignment),
                reason,
                callout.outcome(),
                leftInPeaceUntil,
                offer(callout, organisation, alert),
                assignment
                        .filter(Assignment::active)
                        .map(active -> details(callout, organisation, active, aed, company, at))
                        .orElse(null));
    }

    private static AlertChange.State state(Alert alert, Optional<Assignment> assignment) {
        return assignment.map(AlertChanges::state).orElseGet(() -> state(alert));
    }

    private static AlertChange.State state(Assignment assignment) {
        return switch (assignment.state()) {
            case ASSIGNED, EN_ROUTE, AED_COLLECTED, ON_SCENE, WITH_PATIENT -> AlertChange.State.ASSIGNED;
            case FINISHED -> AlertChange.State.FINISHED;
            case WITHDRAWN -> AlertChange.State.WITHDRAWN;
            case STOOD_DOWN -> AlertChange.State.STOOD_DOWN;
            case RELEASED -> AlertChange.State.RELEASED;
        };
    }

    private static AlertChange.State state(Alert alert) {
        return switch (alert.state()) {
            case OPEN -> AlertChange.State.OPEN;
            case ACCEPTED -> AlertChange.State.ASSIGNED;
            case DECLINED -> AlertChange.State.DECLINED;
            case EXPIRED -> AlertChange.State.EXPIRED;
            case STOOD_DOWN -> AlertChange.State.STOOD_DOWN;
            case FILLED -> AlertChange.State.FILLED;
        };
    }

    private static AlertChange.Offer offer(Callout callout, Organisation organisation, Alert alert) {
        Optional<CareDetails> care = Optional.ofNullable(callout.care());
        return new AlertChange.Offer(
                organisation.name(),
                callout.category(),
                alert.role(),
                Patient.ageGroupOf(callout.patient()),
                callout.location().placeType(),
                callout.scene().hazards(),
                new Distance(alert.way().distanceMetres()).roughMetres(),
                wholeMinutes(alert.way().eta()),
                alert.wave(),
                alert.sentAt(),
                alert.expiresAt(),
                care.map(CareDetails::windowFrom).orElse(null),
                care.map(CareDetails::windowTo).orElse(null));
    }

    private static int wholeMinutes(Duration eta) {
        return (int) Math.ceilDiv(eta.toSeconds(), 60);
    }

    private static AlertChange.Details details(
            Callout callout,
            Organisation organisation,
            Assignment assignment,
            @Nullable AedDirections aed,
            Company company,
            Instant at) {
        Optional<CareDetails> care = Optional.ofNullable(callout.care());
        return new AlertChange.Details(
                assignment.id(),
                assignment.state(),
                assignment.acceptedAt(),
                place(callout.location()),
                callout.patient(),
                care.map(CareDetails::personName).orElse(null),
                care.map(CareDetails::personPhone).orElse(null),
                care.map(CareDetails::wishes).orElse(null),
                callout.notes(),
                callout.scene().hazards(),
                aed == null ? null : device(assignment, aed),
                callout.ambulance(),
                organisation.controlRoomPhone(),
                travel(assignment.way()),
                care.map(CareDetails::windowFrom).orElse(null),
                care.map(CareDetails::windowTo).orElse(null),
                assignment.check().askedAt(),
                assignment.code(),
                others(assignment, company, at),
                notice(assignment.warning()),
                distress(assignment.alarm()),
                written(assignment, company));
    }

    private static List<AlertChange.Other> others(Assignment assignment, Company company, Instant at) {
        return company.assigned().stream()
                .filter(other -> !other.id().equals(assignment.id()))
                .map(other -> new AlertChange.Other(
                        other.role(),
                        other.state(),
                        other.isComing() ? (Integer) wholeMinutes(other.remainingEta(at)) : null))
                .toList();
    }

    private static AlertChange.@Nullable Notice notice(@Nullable Warning warning) {
        return warning == null
                ? null
                : new AlertChange.Notice(
                        warning.warnedVersion(),
                        warning.warnedAt(),
                        warning.sceneMoved(),
                        warning.newHazard(),
                        warning.acknowledgedAt());
    }

    private static AlertChange.@Nullable Distress distress(@Nullable Alarm alarm) {
        return alarm == null ? null : new AlertChange.Distress(alarm.alarmRaisedAt(), alarm.alarmTakenAt());
    }

    private static List<AlertChange.Written> written(Assignment assignment, Company company) {
        List<TalkMessage> readable = company.messages().stream()
                .filter(message -> message.concerns(assignment.id()))
                .toList();
        return readable.subList(Math.max(0, readable.size() - MOST_MESSAGES), readable.size()).stream()
                .map(message -> new AlertChange.Written(message.id(), message.sender(), message.words(), message.at()))
                .toList();
    }

    private static AlertChange.Place place(Location location) {
        return new AlertChange.Place(
                location.lon(),
                location.lat(),
                location.accuracyMetres(),
                location.address(),
                location.floor(),
                location.access(),
                location.placeType());
    }

    /** Whoever has the device with them is not told that it cannot be had. */
    private static AlertChange.Aed device(Assignment assignment, AedDirections aed) {
        var site = aed.site();
        Usability usability = assignment.hasCollectedAed() ? aed.usabilityOfPlace() : aed.usability();
        return new AlertChange.Aed(
                site.id(),
                site.position().lon(),
                site.position().lat(),
                site.description(),
                site.access(),
                site.indoor(),
                site.level(),
                site.openingHours(),
                usability.name(),
                aed.cabinetCode(),
                aed.attribution());
    }

    private static AlertChange.Travel travel(Way way) {
        return new AlertChange.Travel(way.source(), way.mode(), way.distanceMetres(), way.etaSeconds());
    }
}
