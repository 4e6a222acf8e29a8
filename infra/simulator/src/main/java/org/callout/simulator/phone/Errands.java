package org.callout.simulator.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callout.geo.place.Position;
import org.callout.simulator.phone.AlertNews.Assigned;
import org.callout.simulator.phone.Doing.AwaitingVerdict;
import org.callout.simulator.phone.Doing.Finding;
import org.callout.simulator.phone.Doing.Nothing;
import org.callout.simulator.phone.Doing.Ringing;
import org.callout.simulator.phone.Doing.Underway;
import org.callout.simulator.phone.Doing.WithPatient;
import org.callout.simulator.phone.PhoneAction.Ask;
import org.callout.simulator.phone.PhoneAction.SendFix;
import org.callout.simulator.phone.PhoneAction.TellFinding;
import org.callout.simulator.phone.PhoneAction.TellStep;

/** What a volunteer does from the assignment on: sets out, fetches the AED, arrives, stays, hands over. */
final class Errands {

    static final Duration FIX_WHILE_UNDERWAY = Duration.ofSeconds(3);

    /** A push may be lost, so an assigned phone makes sure now and then that it is still wanted. */
    static final Duration ASK_WHILE_ASSIGNED = Duration.ofSeconds(15);

    private final Habits habits;

    Errands(Habits habits) {
        this.habits = habits;
    }

    /** The service said that this phone is assigned, for the first time or again. */
    Phone take(Phone phone, Assigned assigned, Instant now) {
        Errand errand = assigned.errand();
        return switch (phone.doing()) {
            case WithPatient with when isSame(with.errand(), errand) -> stay(phone, with, assigned, now);
            case Underway underway
            when isSame(underway.errand(), errand) -> phone.nowDoing(corrected(phone, underway, assigned, now));
            case WithPatient with -> phone;
            case Underway underway -> phone;
            case Nothing nothing -> setOut(phone, assigned, now);
            case Ringing ringing -> setOut(phone, assigned, now);
            case AwaitingVerdict awaiting -> setOut(phone, assigned, now);
        };
    }

    private static boolean isSame(Errand one, Errand other) {
        return one.assignmentId().equals(other.assignmentId());
    }

    private Phone stay(Phone phone, WithPatient with, Assigned assigned, Instant now) {
        if (Step.WITH_PATIENT.isAfter(assigned.progress())) {
            return setOut(phone, assigned, now);
        }
        return assigned.calloutClosed() ? phone.nowDoing(leavingSoon(with, now)) : phone;
    }

    private Phone setOut(Phone phone, Assigned assigned, Instant now) {
        Errand errand = assigned.errand();
        if (!Step.WITH_PATIENT.isAfter(assigned.progress())) {
            return arrived(phone, errand, now);
        }
        boolean started = assigned.progress().isAfter(Step.ASSIGNED);
        Instant ready = started ? now : now.plus(habits.timeToGetReady());
        Instant departs = errand.notBefore().filter(ready::isBefore).orElse(ready);
        Journey journey = journey(phone, assigned, departs);
        return phone.fixingAt(now)
                .nowDoing(new Underway(errand, journey, assigned.progress(), now.plus(ASK_WHILE_ASSIGNED)));
    }

    /** The service's word on progress counts, so that a step it has not heard is told again. */
    private Underway corrected(Phone phone, Underway underway, Assigned assigned, Instant now) {
        Instant departs = underway.journey().departs();
        Journey journey = assigned.errand().leadsTheSameWayAs(underway.errand())
                ? underway.journey()
                : journey(phone, assigned, now.isAfter(departs) ? now : departs);
        return new Underway(assigned.errand(), journey, assigned.progress(), underway.asksAt());
    }

    private Journey journey(Phone phone, Assigned assigned, Instant departs) {
        Errand errand = assigned.errand();
        boolean collected = !Step.AED_COLLECTED.isAfter(assigned.progress());
        return new Journey(
                phone.position(),
                departs,
                habits.metresPerSecond(errand.travelMode()),
                collected ? Optional.empty() : errand.aed(),
                habits.timeToPickUp(),
                errand.scene(),
                habits.timeToThePatient());
    }

    /** Time has passed on the way: a step may have been reached, a fix or a question may be due. */
    Reaction proceed(Phone phone, Underway underway, Instant now) {
        Step reached = underway.journey().stepAt(now);
        if (reached.isAfter(underway.told())) {
            return reached == Step.WITH_PATIENT
                    ? Reaction.of(
                            arrived(phone, underway.errand(), now),
                            new TellStep(underway.errand().assignmentId(), reached))
                    : tellStep(phone, underway, reached, now);
        }
        if (!now.isBefore(underway.asksAt())) {
            Underway asking = underway.askingAt(now.plus(ASK_WHILE_ASSIGNED));
            return Reaction.of(phone.nowDoing(asking), new Ask(underway.errand().alertId()));
        }
        return moveWhenDue(phone, underway, reached, now);
    }

    private static Reaction tellStep(Phone phone, Underway underway, Step reached, Instant now) {
        Phone there = phone.movedTo(underway.journey().at(now), now.plus(FIX_WHILE_UNDERWAY));
        return Reaction.of(
                there.nowDoing(underway.told(reached)),
                new SendFix(there.position()),
                new TellStep(underway.errand().assignmentId(), reached));
    }

    private Reaction moveWhenDue(Phone phone, Underway underway, Step reached, Instant now) {
        if (now.isBefore(phone.fixAt())) {
            return Reaction.of(phone);
        }
        if (reached == Step.ASSIGNED) {
            return Reaction.of(phone.fixingAt(now.plus(habits.timeToNextFix())), new SendFix(phone.position()));
        }
        Position here = underway.journey().at(now);
        return Reaction.of(phone.movedTo(here, now.plus(FIX_WHILE_UNDERWAY)), new SendFix(here));
    }

    private Phone arrived(Phone phone, Errand errand, Instant now) {
        Duration stay = errand.care() ? habits.timeOfCareVisit() : Habits.CREW_TAKES_OVER;
        Optional<Finding> finding = habits.finding(errand, now);
        return phone.movedTo(errand.scene(), now.plus(habits.timeToNextFix()))
                .nowDoing(new WithPatient(errand, finding, now.plus(stay), now.plus(ASK_WHILE_ASSIGNED)));
    }

    /** Time has passed beside the patient. */
    Reaction attend(Phone phone, WithPatient with, Instant now) {
        Errand errand = with.errand();
        if (!now.isBefore(with.leavesAt())) {
            Phone leaving = phone.nowDoing(new Nothing()).fixingAt(now.plus(habits.timeToNextFix()));
            return Reaction.of(leaving, new TellStep(errand.assignmentId(), Step.FINISHED));
        }
        Optional<Finding> due = with.finding().filter(finding -> !now.isBefore(finding.at()));
        if (due.isPresent()) {
            return Reaction.of(
                    phone.nowDoing(with.reported()),
                    new TellFinding(errand.assignmentId(), due.get().code()));
        }
        if (!now.isBefore(with.asksAt())) {
            return Reaction.of(phone.nowDoing(with.askingAt(now.plus(ASK_WHILE_ASSIGNED))), new Ask(errand.alertId()));
        }
        return stayWhenDue(phone, now);
    }

    private Reaction stayWhenDue(Phone phone, Instant now) {
        return now.isBefore(phone.fixAt())
                ? Reaction.of(phone)
                : Reaction.of(phone.fixingAt(now.plus(habits.timeToNextFix())), new SendFix(phone.position()));
    }

    private WithPatient leavingSoon(WithPatient with, Instant now) {
        Instant handedOver = now.plus(habits.timeToHandOver());
        return with.leavesAt().isAfter(handedOver) ? with.leavingAt(handedOver) : with;
    }
}
