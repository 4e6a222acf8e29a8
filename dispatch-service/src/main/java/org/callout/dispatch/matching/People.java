package org.callout.dispatch.matching;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.learning.Histories;
import org.callout.dispatch.learning.History;
import org.callout.dispatch.matching.Judged.Refused;
import org.callout.geo.match.Candidate;
import org.callout.geo.match.NearestQuery;
import org.callout.geo.match.NearestResponders;
import org.callout.geo.place.Distance;
import org.callout.geo.policy.Admission;
import org.callout.geo.policy.AlertingPolicy.Aim;
import org.callout.geo.policy.Background;
import org.callout.geo.policy.Hindrance;
import org.callout.geo.policy.Tier;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelTimes;
import org.callout.geo.wave.Role;
import org.callout.platform.web.Regions;

/**
 * Finds the nearest people and has the policy judge them: two questions to the database, and twice as many people again as
 * long as the policy leaves too few of those who are near enough by straight line.
 */
@ApplicationScoped
class People {

    /**
     * How many of the nearest are weighed at least: enough that a cyclist a little farther off beats a walker, and that lost races for
     * people leave reserves.
     */
    private static final int WEIGHED = 60;

    private static final int WEIGHED_FOR_CARE = 200;

    /** For each who may be asked, one more who steps in: so many reserves a plan has. */
    private static final int ASKED_AND_IN_RESERVE = 2;

    /** With fewer than that share of them left, more are looked for. */
    private static final double ENOUGH = 2.0 / 3;

    /** Whoever looks on has looked in vain, and looks much farther. */
    private static final int FARTHER = 4;

    /** However many are refused, the search ends. */
    private static final int MOST = 2_000;

    private final NearestResponders nearest;
    private final Histories histories;
    private final TravelTimes travelTimes;
    private final Regions regions;

    People(NearestResponders nearest, Histories histories, TravelTimes travelTimes, Regions regions) {
        this.nearest = nearest;
        this.histories = histories;
        this.travelTimes = travelTimes;
        this.regions = regions;
    }

    /**
     * Some of the nearest, judged.
     *
     * @param read how many were asked for
     * @param whole nobody else could be there in time, or is looked for
     */
    record Look(Judged judged, int read, boolean whole) {}

    /** Whoever could take any of the roles that miss somebody. */
    Uni<Look> find(Moment moment, Set<TravelMode> modes) {
        boolean care = moment.policy().objective().aim() == Aim.FAIREST;
        int weighed = Math.clamp(ASKED_AND_IN_RESERVE * moment.mostAsked(), care ? WEIGHED_FOR_CARE : WEIGHED, MOST);
        Distance reach = moment.farthest(travelTimes, modes);
        return find(moment, moment.nearest(modes, weighed), (int) (weighed * ENOUGH), reach);
    }

    /** Those who were found, and many more of those who could take one of these roles. */
    Uni<Look> findMore(Moment moment, Set<TravelMode> modes, Set<Role> roles, Look found) {
        int limit = Math.min(FARTHER * found.read(), MOST);
        NearestQuery query = moment.nearest(modes, roles, limit);
        return find(moment, query, 0, moment.farthest(travelTimes, modes))
                .map(more -> new Look(found.judged().with(more.judged()), more.read(), more.whole()));
    }

    private Uni<Look> find(Moment moment, NearestQuery query, int enough, Distance reach) {
        return nearest.find(query)
                .chain(found -> judge(moment, found).chain(judged -> {
                    boolean thereMayBeMore = found.size() == query.limit()
                            && found.getLast().distance().compareTo(reach) <= 0
                            && query.limit() < MOST;
                    return thereMayBeMore && judged.admitted().size() < enough
                            ? find(moment, query.withLimit(2 * query.limit()), enough, reach)
                            : Uni.createFrom().item(new Look(judged, query.limit(), !thereMayBeMore));
                }));
    }

    private Uni<Judged> judge(Moment moment, List<Candidate> found) {
        List<UUID> ids = found.stream().map(Candidate::responderId).toList();
        return histories.find(ids, moment.seen()).map(known -> judge(moment, found, known));
    }

    private Judged judge(Moment moment, List<Candidate> found, Map<UUID, History> known) {
        List<Candidate> admitted = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Candidate candidate : found) {
            History history = known.getOrDefault(candidate.responderId(), History.NONE);
            Set<Hindrance> why = hindrances(moment, background(moment, candidate, history));
            if (why.isEmpty()) admitted.add(candidate);
            else refused.add(new Refused(candidate, why));
        }
        return new Judged(admitted, refused, known);
    }

    /** All that the policy holds against asking somebody. */
    Set<Hindrance> hindrances(Moment moment, Background person) {
        return Admission.hindrances(
                moment.policy(),
                moment.callout().caseAnsweredFor(),
                person,
                moment.now().atZone(regions.timeZone()));
    }

    private static Background background(Moment moment, Candidate candidate, History history) {
        Instant fixedAt = candidate.fix().at();
        return new Background(
                true,
                Tier.ofLevel(candidate.tier()),
                candidate.qualifications(),
                history.bornOn(),
                history.quietHours(),
                history.hardCallAt(),
                history.alertsInWeek(),
                history.wishes(),
                candidate.distance(),
                moment.asOfThen(fixedAt));
    }
}
