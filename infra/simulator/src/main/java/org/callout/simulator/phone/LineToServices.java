package org.callout.simulator.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.callout.geo.place.Position;
import org.callout.simulator.api.Account;
import org.callout.simulator.api.ApiException;
import org.callout.simulator.api.Patience;
import org.callout.simulator.api.ResponderApi;
import org.callout.simulator.api.ResponderView.Fix;
import org.callout.simulator.people.Volunteer;
import org.callout.simulator.people.Volunteer.Part;
import org.callout.simulator.phone.PhoneAction.AcknowledgeReceipt;
import org.callout.simulator.phone.PhoneAction.AcknowledgeSight;
import org.callout.simulator.phone.PhoneAction.Ask;
import org.callout.simulator.phone.PhoneAction.Reply;
import org.callout.simulator.phone.PhoneAction.SendFix;
import org.callout.simulator.phone.PhoneAction.TellFinding;
import org.callout.simulator.phone.PhoneAction.TellStep;

/** Carries out what phones decide, a bounded number at a time. Thread-safe. */
final class LineToServices {

    private static final int AT_A_TIME = 16;
    private static final int ACCURACY_METRES = 10;

    /** A played volunteer's fix is kept from going stale, at the place where its page last said it was. */
    private static final Duration GETS_STALE = Duration.ofMinutes(2);

    private final ResponderApi responders;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    LineToServices(ResponderApi responders, Clock clock) {
        this.responders = responders;
        this.clock = clock;
    }

    /** The alerts that await this volunteer, found when a phone is switched on. */
    List<AlertNews> listOpen(Volunteer volunteer) throws InterruptedException {
        places.acquire();
        try {
            return responders.listOpenAlerts(account(volunteer)).stream()
                    .map(AlertReading::newsOf)
                    .toList();
        } finally {
            places.release();
        }
    }

    /** News about the alert, if the action asked for it. */
    Optional<AlertNews> carryOut(Volunteer volunteer, PhoneAction action) throws InterruptedException {
        places.acquire();
        try {
            return call(volunteer, action);
        } finally {
            places.release();
        }
    }

    private Optional<AlertNews> call(Volunteer volunteer, PhoneAction action) throws InterruptedException {
        Account account = account(volunteer);
        switch (action) {
            case AcknowledgeReceipt receipt -> acknowledge(volunteer, receipt.alertId(), "RECEIVED");
            case AcknowledgeSight sight -> acknowledge(volunteer, sight.alertId(), "SEEN");
            case TellStep told ->
                responders.putProgress(account, told.assignmentId(), told.step().name());
            case TellFinding told -> responders.postFinding(account, told.assignmentId(), told.finding());
            case SendFix fix -> sendFix(volunteer, fix.position());
            case Reply reply -> {
                return Optional.of(reply(account, reply));
            }
            case Ask ask -> {
                return Optional.of(AlertReading.newsOf(responders.getAlert(account, ask.alertId())));
            }
        }
        return Optional.empty();
    }

    private void acknowledge(Volunteer volunteer, UUID alertId, String state) throws InterruptedException {
        responders.putReceipt(
                account(volunteer), alertId, state, volunteer.deviceId().toString());
    }

    /** A reply that is refused, because the alert is closed or answered otherwise, is followed by the question why. */
    private AlertNews reply(Account account, Reply reply) throws InterruptedException {
        try {
            responders.putReply(account, reply.alertId(), reply.answer().name());
        } catch (ApiException e) {
            if (e.isPassing()) {
                throw e;
            }
        }
        return AlertReading.newsOf(responders.getAlert(account, reply.alertId()));
    }

    private void sendFix(Volunteer volunteer, Position position) throws InterruptedException {
        if (volunteer.part() == Part.PLAYED) {
            keepFresh(volunteer);
        } else {
            send(volunteer, position.lon(), position.lat());
        }
    }

    private void keepFresh(Volunteer volunteer) throws InterruptedException {
        Optional<Fix> last = responders.me(account(volunteer)).findLastFix();
        Instant stale = clock.instant().minus(GETS_STALE);
        if (last.isPresent() && last.get().takenAt().isBefore(stale)) {
            send(volunteer, last.get().lon(), last.get().lat());
        }
    }

    private void send(Volunteer volunteer, double lon, double lat) throws InterruptedException {
        responders.putPosition(account(volunteer), lon, lat, ACCURACY_METRES, clock.instant(), Patience.ONCE);
    }

    private static Account account(Volunteer volunteer) {
        return Account.ofResponder(volunteer.login());
    }
}
