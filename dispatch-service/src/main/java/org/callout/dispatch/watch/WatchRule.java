package org.callout.dispatch.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callout.dispatch.assignment.Setback;
import org.callout.geo.place.Distance;
import org.callout.geo.place.PositionFix;
import org.jspecify.annotations.Nullable;

/**
 * Judges by their positions whether people under way come as expected. Silence says nothing: only a fix is judged, so nobody
 * counts as stopped for having no signal. The figures are assumptions, chosen so that a wait at a crossing, a detour of one
 * block or a poor fix raise no alarm.
 */
final class WatchRule {

    /** Less than that is how fixes of somebody who stands still scatter, whatever accuracy they claim. */
    static final Distance SCATTER = new Distance(25);

    /** Longer than a red light, shorter than a minute too many. */
    static final Duration STANDS_STILL = Duration.ofSeconds(60);

    /** From the yes to the first step: longer than the usual turnout by night. */
    static final Duration TURNS_OUT = Duration.ofMinutes(3);

    /** The slowest that counts as moving, metres a second: with coarse fixes it takes longer to tell. */
    private static final double SLOWEST = 1.0;

    /** Whoever is that near has arrived, or looks for the door or the cabinet. */
    static final Distance THERE = new Distance(75);

    /** So much more way than at the nearest point is no detour any more. */
    static final Duration TURNED = Duration.ofSeconds(60);

    /** So much less way than at the turning point is coming nearer again. */
    static final Duration NEARER = Duration.ofSeconds(30);

    /** How much later than promised is borne with: at least that, or half of what was promised. */
    static final Duration LATER = Duration.ofMinutes(3);

    private WatchRule() {}

    /** @param setback null when they come as expected */
    record Judgement(Trail trail, @Nullable Setback setback) {}

    /** What a fix says; a fix that is not newer than the trail says nothing new. */
    static Judgement judge(Optional<Trail> before, Sight sight) {
        Optional<Trail> same = before.filter(trail -> trail.aim().equals(sight.aim()));
        if (same.isEmpty()) return beginning(sight);
        Trail trail = same.get();
        if (!sight.fix().at().isAfter(trail.seen())) return new Judgement(trail, sight.known());
        PositionFix moved = hasMoved(trail, sight) ? sight.fix() : trail.moved();
        boolean turnedBack = turnedBack(trail, sight);
        var next = new Trail(
                trail.aim(),
                moved,
                mark(trail, sight, turnedBack),
                trail.promised(),
                sight.fix().at());
        return new Judgement(next, setback(next, sight, turnedBack));
    }

    /** Whoever is sent another way, or to a scene that has moved, is judged anew. */
    private static Judgement beginning(Sight sight) {
        Trail trail = Trail.from(sight.aim(), sight.fix(), seconds(sight), sight.promised());
        return new Judgement(trail, isTooFar(sight) ? Setback.LATE : null);
    }

    private static @Nullable Setback setback(Trail trail, Sight sight, boolean turnedBack) {
        if (isThere(sight)) return null;
        if (turnedBack) return Setback.TURNED_BACK;
        if (standsStill(trail, sight)) return Setback.STOPPED;
        return isTooFar(sight) || isLate(trail, sight) ? Setback.LATE : null;
    }

    private static boolean isThere(Sight sight) {
        return sight.toGoal().metres()
                <= THERE.metres() + sight.fix().accuracy().metres();
    }

    private static double threshold(Trail trail, Sight sight) {
        double blur = trail.moved().accuracy().metres() + sight.fix().accuracy().metres();
        return Math.max(SCATTER.metres(), blur);
    }

    private static boolean hasMoved(Trail trail, Sight sight) {
        double metres =
                trail.moved().position().distanceTo(sight.fix().position()).metres();
        return metres > threshold(trail, sight);
    }

    /** Before they have said that they are on the way they may still be putting their shoes on. */
    private static boolean standsStill(Trail trail, Sight sight) {
        double couldHaveMoved = threshold(trail, sight) / SLOWEST;
        Duration tellingTime = longer(STANDS_STILL, Duration.ofSeconds((long) couldHaveMoved));
        Duration patience = sight.setOut() == null ? longer(TURNS_OUT, tellingTime) : tellingTime;
        Instant started = sight.setOut() == null ? sight.accepted() : sight.setOut();
        Instant still = trail.moved().at().isAfter(started) ? trail.moved().at() : started;
        return !sight.fix().at().isBefore(still.plus(patience));
    }

    private static boolean turnedBack(Trail trail, Sight sight) {
        return sight.known() == Setback.TURNED_BACK
                ? seconds(sight) > trail.mark() - NEARER.toSeconds()
                : seconds(sight) >= trail.mark() + TURNED.toSeconds() && hasMoved(trail, sight);
    }

    private static int mark(Trail trail, Sight sight, boolean turnedBack) {
        int left = seconds(sight);
        return turnedBack ? Math.max(trail.mark(), left) : Math.min(trail.mark(), left);
    }

    /** Whoever has been asked from farther away than that is not, as long as they need about what was known at their yes. */
    private static boolean isTooFar(Sight sight) {
        Duration longest = longer(sight.longestEta(), sight.acceptedEta().plus(LATER));
        return sight.left().compareTo(longest) > 0;
    }

    /** Once late, they count as late until half of what is borne with is caught up: no to and fro about a second. */
    private static boolean isLate(Trail trail, Sight sight) {
        Duration promisedTime = Duration.between(sight.accepted(), trail.promised());
        Duration borne = longer(LATER, promisedTime.dividedBy(2));
        Duration tolerated = sight.known() == Setback.LATE ? borne.dividedBy(2) : borne;
        Instant arrival = sight.fix().at().plus(sight.left());
        return arrival.isAfter(trail.promised().plus(tolerated));
    }

    private static int seconds(Sight sight) {
        return (int) sight.left().toSeconds();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
