package org.callout.geo.wave;

import org.callout.geo.survival.SurvivalModel;

/** Who is better. */
public sealed interface Preference {

    Preference SOONEST = new Soonest();
    Preference IN_GIVEN_ORDER = new InGivenOrder();

    /** Whoever adds more to the patient's chance to survive. */
    record Survival(SurvivalModel model) implements Preference {}

    /** Whoever arrives earlier in the role. */
    record Soonest() implements Preference {}

    /** Whoever stands earlier in the list: the caller has weighed fairness and fit. */
    record InGivenOrder() implements Preference {}
}
