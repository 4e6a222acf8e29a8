package org.callout.geo.wave;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Leaves out of a long list whom no best team needs: if as many others as are asked at most would come at least as soon
 * and at least as likely in the same role, one of them is always free to be asked instead. With planned sizes, where
 * likelier people also take more room, that is a very good guess only.
 */
final class Shortlist {

    private Shortlist() {}

    /**
     * In the order given.
     *
     * @param mostAsked in all roles together
     */
    static List<Option> of(List<Option> options, int mostAsked) {
        var soonestFirst = new ArrayList<>(options);
        soonestFirst.sort(Comparator.comparingDouble(Option::latest));
        var needed = new ArrayList<Option>();
        for (int i = 0; i < soonestFirst.size(); i++) {
            if (!isOutdone(soonestFirst, i, mostAsked)) {
                needed.add(soonestFirst.get(i));
            }
        }
        needed.sort(Comparator.comparingInt(Option::person).thenComparingInt(Option::role));
        return needed;
    }

    private static boolean isOutdone(List<Option> soonestFirst, int index, int times) {
        Option option = soonestFirst.get(index);
        int better = 0;
        for (int i = 0; i < index && better < times; i++) {
            Option other = soonestFirst.get(i);
            if (other.role() == option.role()
                    && other.earliest() <= option.earliest()
                    && other.chance() >= option.chance()) {
                better++;
            }
        }
        return better >= times;
    }
}
