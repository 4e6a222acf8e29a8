package org.callout.geo.wave;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.callout.geo.survival.ExpectedSurvival;

/**
 * Looks for the team that adds most to the expected survival: whoever adds most joins, one after the other; then
 * members are exchanged, for others or for each other's roles, as long as that makes it better. Each further person adds
 * less than the one before, which is why this comes close to the best of all teams; the tests hold it against them.
 *
 * <p>An alert has a price: in a planned wave what it must add at least. The first one for a role in which nobody is asked
 * or assigned is free, so that a model that sees no hope leaves nobody alone.
 */
final class SurvivalSearch {

    /** Below what doubles tell apart in sums of chances. */
    private static final double NOTHING = 1e-9;

    /** Decides only between people whom the first model cannot tell apart. */
    private static final double WEIGHT_OF_SECOND = 1e-6;

    private static final int MOST_ROUNDS = 10;

    private final List<Option> options;
    private final ExpectedSurvival first;
    private final ExpectedSurvival second;
    private final Terms terms;
    private final Team team;

    /** @param options of equally good ones the earlier is taken */
    SurvivalSearch(List<Option> options, ExpectedSurvival first, ExpectedSurvival second, Terms terms, Team team) {
        this.options = options;
        this.first = first;
        this.second = second;
        this.terms = terms;
        this.team = team;
    }

    /**
     * What the team must keep to.
     *
     * @param price of one alert in chance to survive
     * @param bare roles in which nobody is asked or assigned
     */
    record Terms(Room room, int budget, double price, BitSet bare) {}

    private record Offer(Option option, double net) {

        boolean isWorthIt() {
            return net > -NOTHING;
        }
    }

    /** Fills the team. */
    void run() {
        extend();
        for (int round = 0; round < MOST_ROUNDS && (exchangeMembers() | exchangeRoles()); round++) {
            extend();
        }
    }

    private void extend() {
        while (team.size() < terms.budget) {
            Optional<Offer> best = best().filter(Offer::isWorthIt);
            if (best.isEmpty()) {
                return;
            }
            team.add(best.get().option);
        }
    }

    private boolean exchangeMembers() {
        boolean better = false;
        for (Option member : team.members()) {
            team.remove(member);
            double net = net(member);
            Optional<Offer> best = best().filter(offer -> offer.isWorthIt() && offer.net > net + NOTHING);
            if (best.isPresent()) {
                team.add(best.get().option);
                better = true;
            } else if (net > -NOTHING) {
                team.add(member);
            } else {
                better = true;
            }
        }
        return better;
    }

    private boolean exchangeRoles() {
        boolean better = false;
        for (Option one : team.members()) {
            for (Option other : team.members()) {
                if (one.role() < other.role() && team.has(one) && team.has(other)) {
                    better |= exchangeRoles(one, other);
                }
            }
        }
        return better;
    }

    private boolean exchangeRoles(Option one, Option other) {
        Optional<Option> oneInstead = option(one.person(), other.role());
        Optional<Option> otherInstead = option(other.person(), one.role());
        if (oneInstead.isEmpty() || otherInstead.isEmpty()) {
            return false;
        }
        double before = survival();
        team.remove(one);
        team.remove(other);
        if (fits(oneInstead.get()) && fits(otherInstead.get())) {
            team.add(oneInstead.get());
            team.add(otherInstead.get());
            if (survival() > before + NOTHING) {
                return true;
            }
            team.remove(oneInstead.get());
            team.remove(otherInstead.get());
        }
        team.add(one);
        team.add(other);
        return false;
    }

    private Optional<Option> option(int person, int role) {
        return options.stream()
                .filter(option -> option.person() == person && option.role() == role)
                .findFirst();
    }

    private boolean fits(Option option) {
        return terms.room.fits(option.role(), team.takenIn(option.role()));
    }

    /** The option that adds most beyond its price; empty when nobody is left whom a role has room for. */
    private Optional<Offer> best() {
        var seats = new HashMap<Integer, Seat>();
        Option best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Option option : options) {
            if (team.hasPerson(option.person())) {
                continue;
            }
            Seat seat = seats.computeIfAbsent(option.role(), role -> seat(option));
            double net = seat.fits ? option.arrival().mean(seat.gains) - seat.price : Double.NEGATIVE_INFINITY;
            if (net > most) {
                best = option;
                most = net;
            }
        }
        return best == null ? Optional.empty() : Optional.of(new Offer(best, most));
    }

    /** What holds for everybody who could be asked in a role now. */
    private record Seat(boolean fits, double price, double[] gains) {}

    private Seat seat(Option option) {
        return new Seat(fits(option), price(option), gains(option.withAed()));
    }

    private double net(Option option) {
        return option.arrival().mean(gains(option.withAed())) - price(option);
    }

    private double price(Option option) {
        boolean free = terms.bare.get(option.role()) && !team.hasRole(option.role());
        return free ? 0 : terms.price;
    }

    private double[] gains(boolean bringsAed) {
        double[] gains = team.gains(first, bringsAed);
        double[] ofSecond = team.gains(second, bringsAed);
        for (int point = 0; point < gains.length; point++) {
            gains[point] += WEIGHT_OF_SECOND * ofSecond[point];
        }
        return gains;
    }

    private double survival() {
        return team.survival(first) + WEIGHT_OF_SECOND * team.survival(second);
    }
}
