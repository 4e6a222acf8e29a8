package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CrewArrival;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.TimelineWord;
import org.jspecify.annotations.Nullable;

/**
 * Notes that the ambulance's crew is at the scene. Nothing follows from it: whoever is with the patient is released by a word
 * of its own, and it is often told after the callout is closed.
 */
public final class CrewRule {

    private CrewRule() {}

    /** Notes it, in place of what was said before; nothing when that was the same. */
    public static Decision arrived(Situation situation, CrewArrival arrival, Instant now) {
        Decision decision = new Decision(situation, now);
        Callout callout = situation.callout();
        if (arrival.saysAs(callout.crewArrival())) return decision;
        callout.crewArrived(arrival);
        return decision.note(Happening.of(TimelineWord.CREW_ARRIVED, detail(arrival)));
    }

    /**
     * It was said by mistake; nothing when it was not said.
     *
     * @param why in the words of whoever takes it back; null when they do not say
     */
    public static Decision takeBack(Situation situation, @Nullable String why, Instant now) {
        Decision decision = new Decision(situation, now);
        CrewArrival told = situation.callout().crewArrival();
        if (told == null) return decision;
        situation.callout().crewArrived(null);
        return decision.note(
                Happening.of(TimelineWord.CREW_ARRIVAL_TAKEN_BACK, detail(told)).because(why));
    }

    private static Map<String, Object> detail(CrewArrival arrival) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("arrivedAt", arrival.arrivedAt().toString());
        if (arrival.source() != null) detail.put("source", arrival.source());
        return detail;
    }
}
