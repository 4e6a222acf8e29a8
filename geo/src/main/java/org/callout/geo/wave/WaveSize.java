package org.callout.geo.wave;

/** How many people are asked at the same time. */
public sealed interface WaveSize {

    /**
     * A number given by the policy.
     *
     * @param alerts how many alerts for the whole target are meant to wait for an answer at once; at least 1
     */
    record Fixed(int alerts) implements WaveSize {

        public Fixed {
            if (alerts < 1) {
                throw new IllegalArgumentException("alerts must be >= 1, was " + alerts);
            }
        }
    }

    /**
     * As many as add enough.
     *
     * @param leastGain what one more alert must add to the chance to survive, 0 to 1
     */
    record Planned(double leastGain) implements WaveSize {

        public Planned {
            if (!(leastGain >= 0 && leastGain <= 1)) {
                throw new IllegalArgumentException("leastGain must be 0 to 1, was " + leastGain);
            }
        }
    }
}
