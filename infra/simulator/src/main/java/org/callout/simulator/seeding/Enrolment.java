package org.callout.simulator.seeding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelMode;
import org.callout.simulator.api.Account;
import org.callout.simulator.api.ApiException;
import org.callout.simulator.api.CoordinatorApi;
import org.callout.simulator.api.Patience;
import org.callout.simulator.api.ResponderApi;
import org.callout.simulator.api.ResponderView;
import org.callout.simulator.people.Certificate;
import org.callout.simulator.people.Standing;
import org.callout.simulator.people.Volunteer;
import org.callout.simulator.people.Volunteer.Part;

import static org.callout.simulator.api.Account.ORGANISATION;

/** Brings one volunteer from nothing, or from wherever an earlier start left off, to ready. Thread-safe. */
final class Enrolment {

    private static final Duration FIX_IS_FRESH = Duration.ofMinutes(1);
    private static final int ACCURACY_METRES = 12;

    private final ResponderApi responders;
    private final CoordinatorApi coordinator;
    private final Clock clock;

    Enrolment(ResponderApi responders, CoordinatorApi coordinator, Clock clock) {
        this.responders = responders;
        this.coordinator = coordinator;
        this.clock = clock;
    }

    /** @param codeOfConduct the version that is accepted with an application */
    void enrol(Volunteer volunteer, int codeOfConduct) throws InterruptedException {
        Account account = Account.ofResponder(volunteer.login());
        ResponderView found = registered(volunteer, account);
        applyForMembership(account, found, codeOfConduct);
        decideOnMembership(volunteer, found);
        verifyQualifications(volunteer, found);
        giveDevice(volunteer, account, found);
        takeAedAlong(volunteer, account, found);
        moveHouse(volunteer, account, found);
        putOnDuty(volunteer, account, found);
        sendFix(volunteer, account, found);
    }

    private ResponderView registered(Volunteer volunteer, Account account) throws InterruptedException {
        Map<String, Object> registration = Map.of(
                "displayName", volunteer.name(),
                "home", home(volunteer),
                "languages", volunteer.languages(),
                "travelModes",
                        volunteer.travelModes().stream()
                                .map(TravelMode::name)
                                .sorted()
                                .toList());
        try {
            return responders.register(account, registration);
        } catch (ApiException e) {
            if (!e.isConflict()) {
                throw e;
            }
            return responders.me(account);
        }
    }

    private void applyForMembership(Account account, ResponderView found, int codeOfConduct)
            throws InterruptedException {
        if (!found.hasAccepted(ORGANISATION, codeOfConduct)) {
            responders.apply(account, ORGANISATION, codeOfConduct);
        }
    }

    private void decideOnMembership(Volunteer volunteer, ResponderView found) throws InterruptedException {
        Standing wished = volunteer.membership().standing();
        String tier = volunteer.membership().tier().name();
        boolean asWished = found.findMembership(ORGANISATION)
                .filter(membership -> membership.state().equals(wished.name()) && tier.equals(membership.tier()))
                .isPresent();
        if (wished != Standing.APPLIED && !asWished) {
            coordinator.putMembership(found.id(), wished.name(), tier);
        }
    }

    private void verifyQualifications(Volunteer volunteer, ResponderView found) throws InterruptedException {
        Map<String, ResponderView.Qualification> known = found
                .findMembership(ORGANISATION)
                .map(ResponderView.Membership::listQualifications)
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(ResponderView.Qualification::code, qualification -> qualification));
        for (Certificate certificate : volunteer.membership().certificates()) {
            if (!isVerified(
                    certificate,
                    Optional.ofNullable(known.get(certificate.code().name())))) {
                coordinator.verify(found.id(), certificate.code().name(), certificate.validUntil());
            }
        }
    }

    /** A certificate that is still good, or has run out as wished, stays as it is. */
    private boolean isVerified(Certificate wished, Optional<ResponderView.Qualification> known) {
        Instant now = clock.instant();
        return known.filter(ResponderView.Qualification::verified)
                .flatMap(ResponderView.Qualification::expiry)
                .filter(expiry -> expiry.isAfter(now) == wished.validUntil().isAfter(now))
                .isPresent();
    }

    /** The played volunteers bring their own device, the phone page. */
    private void giveDevice(Volunteer volunteer, Account account, ResponderView found) throws InterruptedException {
        String deviceId = volunteer.deviceId().toString();
        if (volunteer.part() != Part.PLAYED && !found.hasDevice(deviceId)) {
            responders.putDevice(account, deviceId, "ANDROID", volunteer.pushToken());
        }
    }

    private void takeAedAlong(Volunteer volunteer, Account account, ResponderView found) throws InterruptedException {
        if (volunteer.carriesAed() != found.carriesAed()) {
            responders.change(account, Map.of("carriesAed", volunteer.carriesAed()));
        }
    }

    /** Whose region was exchanged lives elsewhere now. */
    private void moveHouse(Volunteer volunteer, Account account, ResponderView found) throws InterruptedException {
        if (!livesAtHome(volunteer, found)) {
            responders.change(account, Map.of("home", home(volunteer)));
        }
    }

    private static boolean livesAtHome(Volunteer volunteer, ResponderView found) {
        Position home = volunteer.home();
        return found.home() == null
                || home.equals(new Position(found.home().lon(), found.home().lat()));
    }

    private static Map<String, Double> home(Volunteer volunteer) {
        return Map.of("lon", volunteer.home().lon(), "lat", volunteer.home().lat());
    }

    private void putOnDuty(Volunteer volunteer, Account account, ResponderView found) throws InterruptedException {
        if (volunteer.onDuty() != found.isOnDuty()) {
            responders.putAvailability(account, volunteer.onDuty());
        }
    }

    /** Who is off duty sends no position. */
    private void sendFix(Volunteer volunteer, Account account, ResponderView found) throws InterruptedException {
        Instant now = clock.instant();
        boolean fresh = found.findLastFix()
                .filter(fix -> fix.takenAt().isAfter(now.minus(FIX_IS_FRESH)))
                .isPresent();
        if (volunteer.onDuty() && !(fresh && livesAtHome(volunteer, found))) {
            Position home = volunteer.home();
            responders.putPosition(account, home.lon(), home.lat(), ACCURACY_METRES, now, Patience.BRIEF);
        }
    }
}
