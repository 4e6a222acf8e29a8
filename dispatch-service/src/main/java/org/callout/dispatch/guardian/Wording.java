package org.callout.dispatch.guardian;

import org.callout.geo.aed.AedCondition;

/** What a guardian reads. */
final class Wording {

    private Wording() {}

    /** Nothing of why it was taken: a guardian has no part in the callout. */
    static String of(AedCondition condition) {
        return switch (condition) {
            case TAKEN -> "Your AED has been taken out of its cabinet for an emergency.";
            case AT_SCENE -> "Your AED is at an emergency.";
            case AWAITING_RETURN ->
                "Your AED has been used or carried to an emergency and awaits its return. Please see that it comes back, check"
                        + " pads and battery, and tell the control room that it is ready again.";
            case GONE_WITH_CREW ->
                "Your AED has gone with the ambulance crew. Please get it back from them, check pads and battery, and tell the"
                        + " control room that it is ready again.";
            case OUT_OF_ORDER ->
                "Your AED was reported missing, locked away or broken. Please check it, and tell the control room when it is"
                        + " ready again.";
            case AVAILABLE -> "Your AED is back and ready.";
        };
    }
}
