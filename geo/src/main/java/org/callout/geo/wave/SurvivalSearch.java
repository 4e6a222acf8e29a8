package org.callout.geo.wave;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.callout.geo.survival.ExpectedSurvival;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the team that adds most to the expected survival: whoever adds most joins, one after the other; then parts
 * of the team are let go, or put into another role, and the places are given away anew, as long as that makes it better. As
 * a rule each further person adds less than the one before, which is why this comes close to the best of all teams; the
 * tests hold it against them.
 *
 * <p>An alert has a price: in a planned wave what it must add at least. The first one for a role in which nobody is asked
 * or assigned is free, so that a model that sees no hope leaves nobody alone.
 */
final class SurvivalSearch {

    /** Below what doubles tell apart in sums of chances. */
    private static final double NOTHING = 1e-9;

    private static final int MOST_ROUNDS = 5;

    /** Few people of whom all are tried take a thousand. */
    private static final int MOST_TRIES = 2_000;

    /**
     * The tries that a large team is given, times the square of its size: it takes longer to gather, and so does each try. A
     * wave of 7 has all that it needs, one of 30 has 550, one of 100 has 50, and adds at most three thousandths less for it.
     */
    private static final int MOST_WORK = 500_000;

    /** So many can all be tried. */
    private static final int FEW = 24;

    /** Of more, so many for each role who would have been asked next. */
    private static final int NEXT = 16;

    /** Of a larger team, so many in a role who could give way to somebody from another. */
    private static final int DISPENSABLE = 8;

    private final boolean few;
    private List<Option> options;
    private final ExpectedSurvival expected;
    private final Terms terms;
    private final Team team;
    private int triesLeft;

    /** Of the team as it stands, while nothing is being tried. */
    private double worth;

    /** @param options of equally good ones the earlier is taken */
    SurvivalSearch(List<Option> options, ExpectedSurvival expected, Terms terms, Team team) {
        this.options = options;
        this.few = options.size() <= FEW;
        this.expected = expected;
        this.terms = terms;
        this.team = team;
    }

    /**
     * What the team must keep to.
     *
     * @param needs how many roles there are
     * @param price of one alert in chance to survive
     * @param bare roles in which nobody is asked or assigned
     */
    record Terms(Room room, int needs, int budget, double price, BitSet bare) {}

    private record Offer(Option option, double net) {}

    /** Fills the team. */
    void run() {
        extend();
        worth = worth();
        triesLeft = MOST_TRIES;
        if (!few) {
            options = contenders();
            triesLeft = Math.min(MOST_TRIES, MOST_WORK / Math.max(1, team.size() * team.size()));
        }
        for (int round = 0; round < MOST_ROUNDS && triesLeft > 0 && improve(); round++) {
            // as long as it gets better
        }
    }

    private void extend() {
        while (team.size() < terms.budget) {
            Offer best = best(option -> true);
            if (best == null || best.net <= -NOTHING) {
                return;
            }
            team.add(best.option);
        }
    }

    /** Those taken, in whichever role, and for each role those who would add most now. */
    private List<Option> contenders() {
        var next = new HashSet<Option>();
        for (int role = 0; role < terms.needs; role++) {
            Seat seat = seat(role);
            options.stream()
                    .filter(option -> seat.isFor(option) && !team.hasPerson(option.person()))
                    .map(option -> new Offer(option, seat.gain(option)))
                    .sorted(Comparator.comparingDouble(Offer::net).reversed())
                    .limit(NEXT)
                    .forEach(offer -> next.add(offer.option));
        }
        return options.stream()
                .filter(option -> team.hasPerson(option.person()) || next.contains(option))
                .toList();
    }

    private boolean improve() {
        boolean better = invite(null);
        for (Option member : team.members()) {
            better |= triesLeft > 0
                    && team.has(member)
                    && (replace(member) || invite(member) || moveToAnotherRole(member));
        }
        return better;
    }

    /** Lets one go and fills up again. */
    private boolean replace(Option member) {
        return isBetterAfter(() -> team.remove(member));
    }

    /** Asks somebody whatever the price, since somebody else may be worth more for it: of few people each, else the best. */
    private boolean invite(@Nullable Option instead) {
        boolean better = false;
        for (Option guest : guests()) {
            if (!team.hasPerson(guest.person()) && (instead == null || team.has(instead))) {
                better |= isBetterAfter(() -> exchange(instead, guest));
            }
        }
        return better;
    }

    private List<Option> guests() {
        if (few) {
            return options;
        }
        return IntStream.range(0, terms.needs)
                .mapToObj(role -> best(option -> option.role() == role))
                .filter(Objects::nonNull)
                .map(Offer::option)
                .toList();
    }

    private void exchange(@Nullable Option member, Option guest) {
        if (member != null) {
            team.remove(member);
        }
        if (team.size() < terms.budget && seat(guest.role()).fits(guest)) {
            team.add(guest);
        }
    }

    /** By taking somebody's place there, or a free one. */
    private boolean moveToAnotherRole(Option member) {
        for (Option moved : options) {
            if (moved.person() == member.person() && moved.role() != member.role()) {
                for (Option other : inTheWay(moved, member)) {
                    if (isBetterAfter(() -> move(member, moved, other))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Of many, those whose like would add least now. */
    private List<Option> inTheWay(Option moved, Option member) {
        Seat seat = seat(moved.role());
        var others = team.members().stream()
                .filter(other -> seat.isFor(other) || other == member)
                .toList();
        if (others.size() <= DISPENSABLE) {
            return others;
        }
        return others.stream()
                .map(other -> new Offer(other, other == member ? 0 : seat.gain(other)))
                .sorted(Comparator.comparingDouble(Offer::net))
                .limit(DISPENSABLE)
                .map(Offer::option)
                .toList();
    }

    private void move(Option member, Option moved, Option other) {
        team.remove(other);
        team.remove(member);
        exchange(null, moved);
    }

    /** Tries a change, fills up, and takes it back if that is no better. */
    private boolean isBetterAfter(Runnable change) {
        if (triesLeft == 0) {
            return false;
        }
        triesLeft--;
        Team.Standing before = team.standing();
        change.run();
        extend();
        double changed = worth();
        if (changed > worth + NOTHING) {
            worth = changed;
            return true;
        }
        team.become(before);
        return false;
    }

    /** The option that adds most beyond its price; null when nobody is left whom a role has room for. */
    private @Nullable Offer best(Predicate<Option> wanted) {
        Seat[] seats = new Seat[terms.needs];
        double[] prices = new double[terms.needs];
        Offer best = null;
        for (Option option : options) {
            if (!team.hasPerson(option.person()) && wanted.test(option)) {
                Seat seat = seats[option.role()];
                if (seat == null) {
                    seat = seat(option.role());
                    seats[option.role()] = seat;
                    prices[option.role()] = seat.price();
                }
                if (seat.fits(option)) {
                    double net = seat.gain(option) - prices[option.role()];
                    best = best == null || net > best.net ? new Offer(option, net) : best;
                }
            }
        }
        return best;
    }

    private Seat seat(int role) {
        return new Seat(role, team, expected, terms);
    }

    /** The expected survival less the price of the alerts. */
    private double worth() {
        long free = terms.bare.stream().filter(team::hasRole).count();
        return team.survival(expected) - terms.price * (team.size() - free);
    }
}
