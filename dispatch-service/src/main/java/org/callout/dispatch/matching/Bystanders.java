package org.callout.dispatch.matching;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.alert.Engagements;
import org.callout.dispatch.learning.Histories;
import org.callout.dispatch.learning.History;
import org.callout.dispatch.matching.Explanation.Considered;
import org.callout.geo.match.NearestOnDuty;
import org.callout.geo.match.OnDuty;
import org.callout.geo.place.Distance;
import org.callout.geo.policy.Background;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Hindrance;
import org.callout.geo.policy.Tier;
import org.callout.geo.travel.TravelTimes;

/**
 * Finds out who was near and could not be asked, and why. No search for ready people meets them, so this costs a question of
 * its own, asked when nobody waits for it.
 */
@ApplicationScoped
class Bystanders {

    /** Of the people around a scene, so many of the nearest are looked at. */
    private static final int LOOKED_AT = 120;

    /** Of whom so many are told. */
    static final int MOST_TOLD = 40;

    /** Where few were considered, nobody wonders about somebody farther away than those, or than that. */
    private static final Distance AROUND = new Distance(1_500);

    /** Where so many were considered, nobody wonders about somebody farther away than those: a town is full of people. */
    private static final int MANY = 30;

    private final NearestOnDuty nearest;
    private final Histories histories;
    private final People people;
    private final TravelTimes travelTimes;

    Bystanders(NearestOnDuty nearest, Histories histories, People people, TravelTimes travelTimes) {
        this.nearest = nearest;
        this.histories = histories;
        this.people = people;
        this.travelTimes = travelTimes;
    }

    /** Who is near and cannot be asked, beside those whom the explanation tells of. */
    Uni<NotAskable> find(Moment moment, Explanation explanation) {
        return near(moment, explanation)
                .chain(near -> histories
                        .find(near.stream().map(OnDuty::responderId).toList(), moment.seen())
                        .map(known -> new NotAskable(moment.seen(), told(moment, near, known))));
    }

    private Uni<List<OnDuty>> near(Moment moment, Explanation explanation) {
        List<UUID> known = new ArrayList<>();
        explanation.candidates().forEach(candidate -> known.add(candidate.responderId()));
        moment.situation().alerts().forEach(alert -> known.add(alert.responderId()));
        return nearest.find(
                moment.callout().organisation(),
                moment.callout().location().position(),
                around(moment, explanation),
                moment.seen(),
                known,
                LOOKED_AT);
    }

    /** Where nobody could be asked, as far as anybody could have come from. */
    private Distance around(Moment moment, Explanation explanation) {
        Distance farthest = moment.farthest(travelTimes, moment.policy().reach().modesWhereSparse());
        boolean many = explanation.candidates().size() >= MANY;
        Optional<Distance> considered = explanation.candidates().stream()
                .map(candidate -> new Distance(candidate.distanceMetres()))
                .max(Comparator.naturalOrder())
                .map(distance -> many || distance.compareTo(AROUND) > 0 ? distance : AROUND);
        return considered.filter(distance -> distance.compareTo(farthest) < 0).orElse(farthest);
    }

    /** Whoever could have been asked and was too far down the list is not among them. */
    private List<Considered> told(Moment moment, List<OnDuty> near, Map<UUID, History> known) {
        List<Considered> told = new ArrayList<>();
        for (OnDuty one : near) {
            if (told.size() == MOST_TOLD) break;
            History history = known.getOrDefault(one.responderId(), History.NONE);
            why(moment, one, history)
                    .map(why -> Considered.passedOver(
                            one.responderId(), one.displayName(), one.distance().metres(), one.placed(), why, null))
                    .ifPresent(told::add);
        }
        return told;
    }

    private Optional<String> why(Moment moment, OnDuty one, History history) {
        boolean overruled =
                moment.callout().kind() == CalloutKind.INCIDENT && Engagements.CARE_OFFER.equals(one.engagedAs());
        if (one.engagedAs() != null && !overruled) return Optional.of(Explaining.ENGAGED_ELSEWHERE);
        Set<Hindrance> hindrances = people.hindrances(moment, background(moment, one, history));
        if (!hindrances.isEmpty())
            return Optional.of(hindrances.iterator().next().name());
        boolean comesByNone =
                one.modes().stream().noneMatch(moment.policy().reach().modesWhereSparse()::contains);
        return comesByNone ? Optional.of(Explaining.NO_TRAVEL_MODE) : Optional.empty();
    }

    private static Background background(Moment moment, OnDuty one, History history) {
        Integer tier = one.tier();
        return new Background(
                true,
                tier == null ? null : Tier.ofLevel(tier),
                one.qualifications(),
                history.bornOn(),
                history.quietHours(),
                history.hardCallAt(),
                history.alertsInWeek(),
                history.wishes(),
                one.distance(),
                moment.asOfThen(one.fixAt()));
    }
}
