package org.callout.geo.travel;

import java.time.Duration;
import java.util.List;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;

/**
 * One way from here to there, to be followed.
 *
 * @param line where it leads, from the beginning to the end; at least these two
 * @param turns what to do along it, in order; none on a straight line
 * @param source whether it leads by streets or only tells the direction
 */
public record Route(TravelSource source, Distance length, Duration duration, List<Position> line, List<Turn> turns) {

    public Route {
        line = List.copyOf(line);
        turns = List.copyOf(turns);
    }

    /**
     * One thing to do.
     *
     * @param words the whole of it in the language that was asked for, with the name of the street
     * @param length of the way from there to the next turn
     * @param at which point of the line it is done at
     */
    public record Turn(String words, Distance length, int at) {}

    /** As the crow flies, with length and time of a way that is not known better. */
    public static Route straight(Position from, Position to, TravelMode mode) {
        TravelEstimate estimate = StraightLineTravelTimes.estimate(from, to, mode);
        return new Route(
                TravelSource.STRAIGHT_LINE, estimate.distance(), estimate.duration(), List.of(from, to), List.of());
    }
}
