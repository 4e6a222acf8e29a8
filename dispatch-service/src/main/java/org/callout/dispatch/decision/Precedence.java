package org.callout.dispatch.decision;

import org.callout.geo.policy.CalloutKind;

/** What goes first when more steps are due than there are places, the foremost first. Stored by its place in this list. */
public enum Precedence {

    /** An emergency of which nobody has heard yet. */
    FIRST_WAVE,

    /** An emergency to which somebody has been called. */
    LATER_WAVE,

    /** Care, which is planned for hours ahead. */
    CARE;

    static Precedence of(Situation situation) {
        if (situation.callout().kind() != CalloutKind.INCIDENT) return CARE;
        return situation.alerts().isEmpty() ? FIRST_WAVE : LATER_WAVE;
    }

    /** The number that stands for it in the table of steps. */
    public short rank() {
        return (short) ordinal();
    }

    /** @param rank as {@link #rank} gave it */
    public static Precedence ofRank(int rank) {
        return values()[rank];
    }
}
