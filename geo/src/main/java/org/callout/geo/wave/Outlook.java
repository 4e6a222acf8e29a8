package org.callout.geo.wave;

import org.callout.geo.survival.SurvivalModel;

/**
 * What a wave does for the patient, by one model. The models disagree in level: the difference is what can be claimed.
 *
 * @param without the expected chance to survive with the help that comes anyway
 * @param with the same if these people are asked, too
 */
public record Outlook(SurvivalModel model, double without, double with) {

    /** What the wave adds. */
    public double gain() {
        return with - without;
    }
}
