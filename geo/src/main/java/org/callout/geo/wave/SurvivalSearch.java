package org.callout.geo.wave;

import java.util.BitSet;
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

    /**
     * A wave of seven of 500 people takes some hundred tries, and few people of whom all are tried a thousand. Large waves, each
     * of whose tries takes longer, end here with what they have: within a tenth of a second.
     */
    private static final int MOST_TRIES = 2_000;

    /** So many can all be tried. */
    private static final int FEW = 24;

    private final List<Option> options;
    private final ExpectedSurvival expected;
    private final Terms terms;
    private final Team team;
    private int tries;

    /** @param options of equally good ones the earlier is taken */
    SurvivalSearch(List<Option> options, ExpectedSurvival expected, Terms terms, Team team) {
        this.options = options;
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
        for (int round = 0; round < MOST_ROUNDS && improve(); round++) {
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

    private boolean improve() {
        boolean better = invite(null);
        for (Option member : team.members()) {
            better |= team.has(member) && (replace(member) || invite(member) || moveToAnotherRole(member));
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
        if (options.size() <= FEW) {
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
        if (team.size() < terms.budget && fits(guest, seat(guest))) {
            team.add(guest);
        }
    }

    /** By taking somebody's place there, or a free one. */
    private boolean moveToAnotherRole(Option member) {
        for (Option moved : options) {
            if (moved.person() == member.person() && moved.role() != member.role()) {
                for (Option other : team.members()) {
                    boolean inTheWay = other.role() == moved.role() || other == member;
                    if (inTheWay && isBetterAfter(() -> move(member, moved, other))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void move(Option member, Option moved, Option other) {
        team.remove(other);
        team.remove(member);
        exchange(null, moved);
    }

    /** Tries a change, fills up, and takes it back if that is no better. */
    private boolean isBetterAfter(Runnable change) {
        if (tries++ >= MOST_TRIES) {
            return false;
        }
        Team.Standing before = team.standing();
        double worth = worth();
        change.run();
        extend();
        if (worth() > worth + NOTHING) {
            return true;
        }
        team.become(before);
        return false;
    }

    private boolean fits(Option option, Seat seat) {
        return terms.room.fits(option.role(), seat.taken, seat.mostTaken, option.taken());
    }

    /** The option that adds most beyond its price; null when nobody is left whom a role has room for. */
    private @Nullable Offer best(Predicate<Option> wanted) {
        Seat[] seats = new Seat[terms.needs];
        Offer best = null;
        for (Option option : options) {
            if (!team.hasPerson(option.person()) && wanted.test(option)) {
                Seat seat = seats[option.role()];
                if (seat == null) {
                    seat = seat(option);
                    seats[option.role()] = seat;
                }
                double net = option.arrival().mean(seat.gains) - seat.price;
                if (fits(option, seat) && (best == null || net > best.net)) {
                    best = new Offer(option, net);
                }
            }
        }
        return best;
    }

    /** What holds for everybody who could be asked in a role now. */
    private record Seat(double taken, double mostTaken, double price, double[] gains) {}

    private Seat seat(Option option) {
        return new Seat(
                team.takenIn(option.role()),
                team.mostTakenIn(option.role()),
                price(option),
                team.gains(expected, option.withAed()));
    }

    private double price(Option option) {
        boolean free = terms.bare.get(option.role()) && !team.hasRole(option.role());
        return free ? 0 : terms.price;
    }

    /** The expected survival less the price of the alerts. */
    private double worth() {
        long free = terms.bare.stream().filter(team::hasRole).count();
        return team.survival(expected) - terms.price * (team.size() - free);
    }
}
