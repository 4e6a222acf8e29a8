package org.callout.geo.wave;

import org.callout.geo.survival.ExpectedSurvival;

/** What holds for everybody who could be asked in a role now; good until the team changes. */
final class Seat {

    private final int role;
    private final Team team;
    private final ExpectedSurvival expected;
    private final SurvivalSearch.Terms terms;
    private final double taken;
    private final double mostTaken;

    /** Dear, and not needed where nobody fits: empty until then. */
    private double[] gains = {};

    Seat(int role, Team team, ExpectedSurvival expected, SurvivalSearch.Terms terms) {
        this.role = role;
        this.team = team;
        this.expected = expected;
        this.terms = terms;
        this.taken = team.takenIn(role);
        this.mostTaken = team.mostTakenIn(role);
    }

    boolean isFor(Option option) {
        return option.role() == role;
    }

    boolean fits(Option option) {
        return terms.room().fits(role, taken, mostTaken, option.taken());
    }

    /** What somebody would add. */
    double gain(Option option) {
        if (gains.length == 0) {
            gains = team.gains(expected, option.withAed());
        }
        return option.arrival().mean(gains);
    }

    /** Of one alert. */
    double price() {
        return terms.bare().get(role) && !team.hasRole(role) ? 0 : terms.price();
    }
}
