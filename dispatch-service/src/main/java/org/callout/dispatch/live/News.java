package org.callout.dispatch.live;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What arrived together, of each subject the newest alone: a page that is told of a version reads the callout again, and
 * learns all that came before. So a busy minute costs every page one message a callout, not one a fact.
 */
final class News {

    private final SequencedMap<Object, LiveFact> bySubject = new LinkedHashMap<>();

    private record Subject(String event, Object id) {}

    void hear(LiveFact fact) {
        bySubject.putLast(subjectOf(fact), fact);
    }

    /** In the order in which the newest arrived. */
    Collection<LiveFact> newest() {
        return bySubject.sequencedValues();
    }

    private static Object subjectOf(LiveFact fact) {
        return switch (fact) {
            case LiveFact.CalloutChanged callout -> new Subject(fact.event(), callout.id());
            case LiveFact.AlarmsChanged alarms -> new Subject(fact.event(), alarms.organisation());
            default -> fact;
        };
    }
}
