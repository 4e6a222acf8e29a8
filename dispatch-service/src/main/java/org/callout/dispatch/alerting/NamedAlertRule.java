package org.callout.dispatch.alerting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.NextStep;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.matching.Explanation;
import org.callout.dispatch.matching.NamedPeople.Named;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.Role;
import org.jspecify.annotations.Nullable;

/** Whether somebody whom a coordinator has named may be asked, as what, and how. Pure. */
public final class NamedAlertRule {

    private NamedAlertRule() {}

    /**
     * Whom a coordinator wants alerted.
     *
     * @param role as what; null for the first that is missing and that they can take
     * @param by the coordinator's name
     */
    public record Wish(UUID responderId, @Nullable Role role, String by, String reason) {}

    /**
     * In what role they are asked, and how they would come.
     *
     * @param travelSource what ways to the scene are made from, should this one be a straight line
     */
    record Offer(Named person, Role role, Way way, TravelSource travelSource) {}

    /** Somebody may not be asked. */
    static final class NotAsked extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String reason;

        NotAsked(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** Whether they are being asked or are assigned. */
    static boolean isUnderWay(Situation situation, UUID responderId) {
        return situation.engaged().contains(responderId);
    }

    /** Throws {@link NotAsked} when nobody is asked for the callout, or not this person. */
    static Named mayBeAsked(Situation situation, Wish wish, Optional<Named> named) {
        if (!(situation.callout().life() instanceof CalloutLife.Active)) throw new NotAsked("NOT_ASKING");
        Named person = named.orElseThrow(() -> new NotAsked("NOT_A_MEMBER"));
        person.hindrances().stream().findFirst().ifPresent(hindrance -> {
            throw new NotAsked(hindrance.name());
        });
        if (wish.role() != null) needFor(situation, wish.role());
        return person;
    }

    /** The roles that are missing and that they can take, in the order of the policy; at least one. */
    static List<Role> roles(Situation situation, Wish wish, Named person) {
        List<Role> missing = situation.needs().stream()
                .filter(need -> situation.missing(need) > 0)
                .map(Need::role)
                .filter(role -> wish.role() == null || wish.role() == role)
                .sorted()
                .toList();
        if (missing.isEmpty()) throw new NotAsked("ROLE_COVERED");
        List<Role> possible = missing.stream()
                .filter(role -> situation.policy().rule(role).requirement().isMetBy(person.qualifications()))
                .toList();
        if (possible.isEmpty()) throw new NotAsked("NOT_QUALIFIED");
        return possible;
    }

    /** The need that somebody is missing in; throws {@link NotAsked} when nobody is. */
    static Need needFor(Situation situation, Role role) {
        if (!(situation.callout().life() instanceof CalloutLife.Active)) throw new NotAsked("NOT_ASKING");
        return situation.needs().stream()
                .filter(need -> need.role() == role && situation.missing(need) > 0)
                .findFirst()
                .orElseThrow(() -> new NotAsked("ROLE_COVERED"));
    }

    static Optional<Way> faster(Optional<Way> known, @Nullable Way other) {
        if (other == null) return known;
        return known.filter(way -> way.etaSeconds() <= other.etaSeconds()).or(() -> Optional.of(other));
    }

    /** Asks somebody who has been bound to this alert. What they were asked before here is over. */
    static Decision ask(Situation situation, Wish wish, Offer offer, UUID alertId, Instant now) {
        Decision decision = new Decision(situation, now);
        Named person = offer.person();
        situation
                .answerable()
                .filter(alert -> alert.responderId().equals(person.responderId()))
                .toList()
                .forEach(alert -> alert.withdraw(now).ifPresent(over -> decision.announce(alert)));
        Duration patience = situation.policy().pace().patience();
        int number = situation.nextWave();
        var recipient = new Alert.Recipient(person.responderId(), person.name(), offer.way());
        Need need = needFor(situation, offer.role());
        decision.add(new Alert(alertId, need, recipient, number, now, now.plus(patience)));
        decision.addRecord(new Wave(situation.callout().id(), number, now, patience, explanation(situation, offer)));
        return decision.note(Happening.about(
                        person.responderId(),
                        TimelineWord.ASKED_BY_NAME,
                        Map.of("role", offer.role().name(), "wave", number, "reason", wish.reason())))
                .planNext(new NextStep.Now())
                .actOf(wish.by());
    }

    private static Explanation explanation(Situation situation, Offer offer) {
        Way way = offer.way();
        Named person = offer.person();
        var policy = situation.running();
        return new Explanation(
                offer.travelSource(),
                new Explanation.PolicyReference(
                        policy.id(), policy.version(), policy.terms().name()),
                List.of(),
                List.of(Explanation.Considered.named(
                        person.responderId(), person.name(), offer.role(), person.distance(), way)),
                Map.of(),
                null);
    }
}
