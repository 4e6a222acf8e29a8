package org.callout.dispatch.decision;

import java.util.EnumSet;
import java.util.Set;
import org.callout.dispatch.callout.TimelineWord;

/** Whoever is under way is told who else comes: anew whenever one of them sets out, gets on, is held up or leaves. */
final class CompanyRule {

    private static final Set<TimelineWord> CHANGES = EnumSet.of(
            TimelineWord.ASSIGNED,
            TimelineWord.PROGRESS,
            TimelineWord.SETBACK,
            TimelineWord.RESUMED,
            TimelineWord.WITHDRAWN,
            TimelineWord.STOOD_DOWN,
            TimelineWord.RELEASED);

    private CompanyRule() {}

    /** To be asked last, when everything else is decided. */
    static void keepInformed(Decision decision) {
        boolean changed = decision.happenings().stream().anyMatch(happening -> CHANGES.contains(happening.word()));
        if (changed) decision.announceToAssigned();
    }
}
