package org.callout.dispatch.alerting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.alert.Engagements;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.alerting.NamedAlertRule.NotAsked;
import org.callout.dispatch.alerting.NamedAlertRule.Wish;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Decisions;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.decision.Situations;
import org.callout.dispatch.matching.FreeAeds;
import org.callout.dispatch.matching.NamedPeople;
import org.callout.dispatch.matching.NamedPeople.Named;
import org.callout.geo.aed.AedSite;
import org.callout.geo.place.Distance;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.wave.Role;
import org.callout.platform.id.Ids;
import org.hibernate.reactive.mutiny.Mutiny;

/** Alerts somebody whom a coordinator has named: looked up without a lock, bound and asked under it. */
@ApplicationScoped
public class NamedAlerts {

    private static final Distance AEDS_AROUND = new Distance(5_000);

    private final Situations situations;
    private final NamedPeople people;
    private final WayFinder ways;
    private final FreeAeds aeds;
    private final Decisions decisions;
    private final Engaging engaging;
    private final Ids ids;
    private final Clock clock;

    NamedAlerts(
            Situations situations,
            NamedPeople people,
            WayFinder ways,
            FreeAeds aeds,
            Decisions decisions,
            Engaging engaging,
            Ids ids,
            Clock clock) {
        this.situations = situations;
        this.people = people;
        this.ways = ways;
        this.aeds = aeds;
        this.decisions = decisions;
        this.engaging = engaging;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Answer {

        /** They are asked, now or before. */
        record Asked() implements Answer {}

        /** They may not be asked. @param reason in words of the explanation of a match, such as OFF_DUTY */
        record Refused(String reason) implements Answer {}

        /** There is no such callout. */
        record NotFound() implements Answer {}
    }

    /** Alerts somebody; whoever is asked or under way already stays so. */
    public Uni<Answer> ask(UUID calloutId, Wish wish) {
        Instant now = clock.instant();
        return situations
                .find(calloutId)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().<Answer>item(new Answer.NotFound())
                        : ask(found.get(), wish, now))
                .onFailure(NotAsked.class)
                .recoverWithItem(refusal -> new Answer.Refused(((NotAsked) refusal).reason()));
    }

    private Uni<Answer> ask(Situation situation, Wish wish, Instant now) {
        if (NamedAlertRule.isUnderWay(situation, wish.responderId())) {
            return Uni.createFrom().item(new Answer.Asked());
        }
        return people.find(situation, wish.responderId(), now).chain(named -> {
            Named person = NamedAlertRule.mayBeAsked(situation, wish, named);
            return choose(situation, NamedAlertRule.roles(situation, wish, person), person, now)
                    .chain(offer -> write(situation.callout().id(), wish, offer, now));
        });
    }

    /** The first of the roles in which they could come. */
    private Uni<NamedAlertRule.Offer> choose(Situation situation, List<Role> roles, Named person, Instant now) {
        Role role = roles.getFirst();
        return fastest(situation, role, person, now).chain(way -> {
            boolean without = role == Role.AED_RUNNER
                    && !person.carriesAed()
                    && way.filter(one -> one.aedId() != null).isEmpty();
            if (way.isPresent() && !without) {
                return Uni.createFrom()
                        .item(new NamedAlertRule.Offer(
                                person,
                                role,
                                way.get(),
                                ways.sourceAt(situation.callout().location())));
            }
            if (roles.size() > 1) return choose(situation, roles.subList(1, roles.size()), person, now);
            throw new NotAsked(way.isPresent() ? "NO_USABLE_AED" : "POSITION_UNKNOWN");
        });
    }

    private Uni<Optional<Way>> fastest(Situation situation, Role role, Named person, Instant now) {
        boolean fetches = role == Role.AED_RUNNER && !person.carriesAed();
        Uni<List<AedSite>> sites = fetches ? sites(situation) : Uni.createFrom().item(List.of());
        Set<TravelMode> usual = situation.policy().reach().modesWhereSparse();
        List<TravelMode> modes =
                person.modes().stream().filter(usual::contains).sorted().toList();
        if (modes.isEmpty()) throw new NotAsked("NO_TRAVEL_MODE");
        return sites.chain(found -> {
            Uni<Optional<Way>> best = Uni.createFrom().item(Optional.empty());
            for (TravelMode mode : modes) {
                var seeker = new WayFinder.Seeker(person.responderId(), mode, fetches, true);
                best = best.chain(known -> ways.find(situation.callout().location(), List.of(seeker), found, now)
                        .map(by -> NamedAlertRule.faster(known, by.get(person.responderId()))));
            }
            return best;
        });
    }

    private Uni<List<AedSite>> sites(Situation situation) {
        return aeds.within(situation.callout().location().position(), AEDS_AROUND);
    }

    private Uni<Answer> write(UUID calloutId, Wish wish, NamedAlertRule.Offer offer, Instant now) {
        return decisions
                .transact(session -> decisions.decide(
                        session, calloutId, (same, situation) -> decide(same, situation, wish, offer, now)))
                .map(decision -> decision.isPresent() ? new Answer.Asked() : new Answer.NotFound());
    }

    private Uni<Decision> decide(
            Mutiny.Session session, Situation situation, Wish wish, NamedAlertRule.Offer offer, Instant now) {
        UUID responder = wish.responderId();
        if (NamedAlertRule.isUnderWay(situation, responder)) {
            return Uni.createFrom().item(new Decision(situation, now));
        }
        NamedAlertRule.needFor(situation, offer.role());
        UUID alertId = ids.next();
        return engaging.engage(session, situation.callout(), List.of(new Engagements.Wish(responder, alertId)), now)
                .map(won -> {
                    if (won.isEmpty()) throw new NotAsked("ENGAGED_ELSEWHERE");
                    return NamedAlertRule.ask(situation, wish, offer, alertId, now);
                });
    }
}
