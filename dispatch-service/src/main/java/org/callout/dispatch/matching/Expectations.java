package org.callout.dispatch.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.alert.Expectation;
import org.callout.dispatch.learning.History;
import org.callout.geo.acceptance.AcceptanceModel;
import org.callout.geo.acceptance.Circumstances;
import org.callout.geo.acceptance.Willingness;
import org.callout.geo.match.Candidate;
import org.callout.geo.travel.TurnoutModel;
import org.callout.geo.wave.WaveCandidates;

/** What to expect of people by what was learnt of them; remembers what it has told, for whoever is asked. */
final class Expectations implements WaveCandidates.Expectation {

    private final Moment moment;
    private final Judged judged;
    private final AcceptanceModel model;
    private final ZoneId zone;
    private final Map<UUID, Expectation> told = new HashMap<>();

    Expectations(Moment moment, Judged judged, AcceptanceModel model, ZoneId zone) {
        this.moment = moment;
        this.judged = judged;
        this.model = model;
        this.zone = zone;
    }

    @Override
    public Duration turnout(Candidate candidate) {
        History history = judged.historyOf(candidate);
        return TurnoutModel.expected(history.turnouts(), moment.now(), zone);
    }

    @Override
    public Willingness willingness(Candidate candidate, Duration eta) {
        Circumstances circumstances = circumstances(candidate, eta);
        Willingness willingness =
                model.willingness(circumstances, judged.historyOf(candidate).answers());
        told.put(
                candidate.responderId(),
                Expectation.of(willingness.chance(), eta, candidate.tier(), circumstances.fixAge()));
        return willingness;
    }

    /** The fix of somebody who is placed is as of now, and tells nothing of when their app was heard of. */
    private Circumstances circumstances(Candidate candidate, Duration eta) {
        if (candidate.placed()) {
            return Circumstances.unheard(moment.now(), zone, eta, candidate.tier());
        }
        Instant fixedAt = moment.asOfThen(candidate.fix().at());
        return Circumstances.at(moment.now(), zone, eta, candidate.tier(), fixedAt);
    }

    /** By responder. */
    Map<UUID, Expectation> told() {
        return Map.copyOf(told);
    }
}
