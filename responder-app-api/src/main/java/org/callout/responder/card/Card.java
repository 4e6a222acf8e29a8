package org.callout.responder.card;

import java.util.Optional;
import org.callout.responder.offer.AgeGroup;
import org.callout.responder.offer.Category;
import org.callout.responder.offer.Role;

/** Which card: one for each thing that a volunteer may have to do. */
public enum Card {
    ARREST_DIRECT_ADULT,
    ARREST_DIRECT_CHILD,
    ARREST_RUNNER_ADULT,
    ARREST_RUNNER_CHILD,
    UNCONSCIOUS,
    CHOKING_ADULT,
    CHOKING_CHILD,
    MAJOR_BLEED,
    CHEST_PAIN,
    FALL_NON_INJURY;

    /**
     * The card for a role at such a callout; empty where there is nothing to do step by step. A patient of unknown age is
     * helped as an adult, as most are.
     */
    static Optional<Card> of(Role role, Category category, AgeGroup ageGroup) {
        boolean child = ageGroup == AgeGroup.CHILD;
        return Optional.ofNullable(
                switch (category) {
                    case CARDIAC_ARREST -> arrest(role, child);
                    case UNCONSCIOUS -> UNCONSCIOUS;
                    case CHOKING -> child ? CHOKING_CHILD : CHOKING_ADULT;
                    case MAJOR_BLEED -> MAJOR_BLEED;
                    case CHEST_PAIN -> CHEST_PAIN;
                    case FALL_NON_INJURY -> FALL_NON_INJURY;
                    case OTHER,
                            SHOPPING,
                            MEDICATION_COLLECTION,
                            MEAL,
                            COMPANIONSHIP,
                            CHECK_IN,
                            TRANSPORT,
                            PERSONAL_CARE -> null;
                });
    }

    private static Card arrest(Role role, boolean child) {
        if (role == Role.AED_RUNNER) return child ? ARREST_RUNNER_CHILD : ARREST_RUNNER_ADULT;
        return child ? ARREST_DIRECT_CHILD : ARREST_DIRECT_ADULT;
    }
}
