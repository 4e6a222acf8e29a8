package org.callout.geo.wave;

import java.util.List;
import org.callout.geo.travel.Eta;

/** The best split of a small wave, found by trying every way to hand out the roles. */
record BestByTrying(int filled, double worstCoverage, long sumOfSeconds) {

    private static final BestByTrying NOBODY = new BestByTrying(0, 0, 0);

    static BestByTrying all(WaveQuestion question, int alerts) {
        int[] demand = Demand.of(question.needs(), alerts);
        return tryFrom(0, question, demand, new int[demand.length], 0, NOBODY);
    }

    private static BestByTrying tryFrom(
            int person, WaveQuestion question, int[] demand, int[] filled, long sum, BestByTrying best) {
        List<WaveCandidate> people = question.candidates();
        if (person == people.size()) {
            return better(best, outcome(demand, filled, sum), question.limits().budgetLeft());
        }
        BestByTrying found = tryFrom(person + 1, question, demand, filled, sum, best);
        for (int role = 0; role < demand.length; role++) {
            Eta eta = people.get(person).etaAs(question.needs().get(role).role());
            boolean possible = eta != null
                    && eta.duration().compareTo(question.limits().longestEta()) <= 0
                    && people.get(person)
                            .roles()
                            .contains(question.needs().get(role).role());
            if (possible && eta != null && filled[role] < demand[role]) {
                filled[role]++;
                found = tryFrom(
                        person + 1,
                        question,
                        demand,
                        filled,
                        sum + eta.duration().toSeconds(),
                        found);
                filled[role]--;
            }
        }
        return found;
    }

    private static BestByTrying outcome(int[] demand, int[] filled, long sum) {
        int all = 0;
        double worst = 1;
        for (int role = 0; role < demand.length; role++) {
            all += filled[role];
            worst = demand[role] == 0 ? worst : Math.min(worst, (double) filled[role] / demand[role]);
        }
        return new BestByTrying(all, worst, sum);
    }

    private static BestByTrying better(BestByTrying best, BestByTrying other, int budget) {
        if (other.filled > budget || other.filled < best.filled || other.filled == 0) {
            return best;
        }
        if (other.filled > best.filled || other.worstCoverage > best.worstCoverage) {
            return other;
        }
        boolean sooner = other.worstCoverage == best.worstCoverage && other.sumOfSeconds < best.sumOfSeconds;
        return sooner ? other : best;
    }
}
