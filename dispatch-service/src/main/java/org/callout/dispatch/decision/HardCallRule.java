package org.callout.dispatch.decision;

import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.AssignmentLife;
import org.callout.dispatch.assignment.Finding;
import org.callout.dispatch.assignment.Progress;
import org.callout.geo.policy.Category;

/**
 * Whose call was a hard one: whoever was with the patient of a cardiac arrest, and whoever reports resuscitation, a shock or
 * a death, whatever it was called for. It counts until they leave the patient. Policies leave them alone for a while after it
 * (cool-off); of volunteers asked 5.5% were moderately and 1.2% severely strained by a call (n = 5,395).
 */
final class HardCallRule {

    private HardCallRule() {}

    /** At the patient of an arrest. */
    static void reach(Decision decision, Assignment assignment, Progress step) {
        if (step == Progress.WITH_PATIENT && isArrest(decision)) decision.hardCall(assignment.responderId());
    }

    /** Leaves such a patient; to be said while still with them. */
    static void leave(Decision decision, Assignment assignment) {
        boolean withPatient = assignment.life() instanceof AssignmentLife.WithPatient;
        if (withPatient && isArrest(decision)) decision.hardCall(assignment.responderId());
    }

    /** Tells of such a thing. */
    static void find(Decision decision, Assignment assignment, Finding finding) {
        switch (finding) {
            case CPR_STARTED, SHOCK_GIVEN, OBVIOUSLY_DEAD -> decision.hardCall(assignment.responderId());
            case CANNOT_FIND,
                    CANNOT_ENTER,
                    UNSAFE,
                    NOT_AN_ARREST,
                    PULSE_BACK,
                    DNACPR_SHOWN,
                    SECOND_PATIENT,
                    SEND_MORE,
                    AED_MISSING,
                    AED_LOCKED -> {
                // nothing that would have to be slept over
            }
        }
    }

    private static boolean isArrest(Decision decision) {
        return decision.situation().callout().category() == Category.CARDIAC_ARREST;
    }
}
