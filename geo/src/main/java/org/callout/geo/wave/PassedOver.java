package org.callout.geo.wave;

import java.util.UUID;
import org.callout.geo.place.Distance;
import org.callout.geo.travel.Eta;
import org.jspecify.annotations.Nullable;

/**
 * A candidate who is not alerted now, and why.
 *
 * @param eta when they would be there in the role in which they would be there first, of those wanted that they could take; null
 *     when no way in time is known
 */
public record PassedOver(
        UUID responderId,
        Distance distance,
        Reason reason,
        @Nullable Eta eta) {

    /** Why somebody was passed over. */
    public enum Reason {
        /** Would arrive later, or is farther off, than the policy allows. */
        TOO_FAR,
        /** Would arrive so long after the ambulance that the policy leaves people out. */
        AFTER_AMBULANCE,
        /** Could only bring a defibrillator, and none that is usable now lies on a way in time. */
        NO_USABLE_AED,
        /** The qualifications allow none of the roles. */
        NOT_QUALIFIED,
        /** Enough have accepted, or have been asked and may still answer, in every role that one could take. */
        ROLE_COVERED,
        /** Would have been asked, but the policy's number of alerts is used up. */
        BUDGET_SPENT,
        /** One more alert to them would add less to the patient's chance than the policy asks of each; so far. */
        ADDS_TOO_LITTLE,
        /** Others are better placed, or enough were asked for now; asked when somebody declines or stays silent. */
        OVER_WAVE_SIZE
    }
}
