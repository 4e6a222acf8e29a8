package org.callout.geo.wave;

import java.util.Arrays;
import java.util.List;

/**
 * How many more to alert for each need. The wave size is shared out in proportion to the needs' shares (largest remainder, so 7
 * for shares 3 and 2 is 4 and 3), at least one a need. As people accept, the same surplus over what is still missing is
 * kept, rounded up; alerts that wait for an answer count, so that a decline or silence asks for one more in its role.
 */
final class Demand {

    private Demand() {}

    /** Alerts to send for each need, in the order of the needs. */
    static int[] of(List<Need> needs, int waveSize) {
        int[] shares = shares(needs, waveSize);
        int[] demand = new int[needs.size()];
        for (int i = 0; i < demand.length; i++) {
            Need need = needs.get(i);
            int wanted = Math.ceilDiv(shares[i] * need.missing(), need.target());
            demand[i] = Math.max(0, wanted - need.open());
        }
        return demand;
    }

    private static int[] shares(List<Need> needs, int waveSize) {
        int whole = needs.stream().mapToInt(Need::share).sum();
        int[] shares = new int[needs.size()];
        int[] remainders = new int[needs.size()];
        for (int i = 0; i < shares.length; i++) {
            int portion = waveSize * needs.get(i).share();
            shares[i] = portion / whole;
            remainders[i] = portion % whole;
        }
        for (int left = waveSize - Arrays.stream(shares).sum(); left > 0; left--) {
            int most = indexOfLargest(remainders);
            shares[most]++;
            remainders[most] = -1;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.max(1, shares[i]);
        }
        return shares;
    }

    /** The first of the largest values. */
    private static int indexOfLargest(int[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[largest]) {
                largest = i;
            }
        }
        return largest;
    }
}
