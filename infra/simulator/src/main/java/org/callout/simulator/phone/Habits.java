package org.callout.simulator.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.callout.geo.place.Position;
import org.callout.geo.travel.Pace;
import org.callout.geo.travel.StraightLineTravelTimes;
import org.callout.geo.travel.TravelMode;

import static java.util.Objects.requireNonNull;

/**
 * How people answer and move: published rates, the random part of a phone's behaviour. Times that people take to decide
 * and to get ready are divided by {@code haste}; nobody runs faster for it. Not thread-safe, as its random source is not.
 */
final class Habits {

    /** Half of the cardiac-arrest alerts are one: 53.5%, Andelius 2020; 46–66% are not, over all schemes. */
    private static final double ARREST_IS_ONE = 0.5;

    /** 35% accept: 62,711 of 177,866 alerted, Denmark 2017–22. */
    private static final double ACCEPTS = 0.35;

    /** 72% answer at all: SAMBA 2023. */
    private static final double ANSWERS = 0.72;

    /** Median and the spread that puts the 90th percentile at 75 s (a log-normal distribution; data of unstated origin). */
    private static final double REPLY_MEDIAN_SECONDS = 40;

    private static final double REPLY_SIGMA = Math.log(75.0 / 40.0) / 1.2816;

    /** Turnout by day, 102 s from the alert (Ganter 2025), less the median of the reply. */
    private static final double GETTING_READY_SECONDS = 62;

    /** How far through the time to the answer the volunteer looks at the phone; an assumption. */
    private static final double SEES_AFTER = 0.4;

    private static final Duration PICK_UP = Duration.ofSeconds(30);
    private static final Duration FROM_DOOR_TO_PATIENT = Duration.ofSeconds(45);
    private static final Duration CARE_VISIT = Duration.ofMinutes(10);
    private static final Duration HANDOVER = Duration.ofSeconds(40);

    /** When nobody releases the volunteer nor closes the callout; not hastened, a rescue takes its time. */
    static final Duration CREW_TAKES_OVER = Duration.ofMinutes(25);

    private final double haste;
    private final RandomGenerator random;

    /** @param haste how many times quicker than in life people decide, above 0 */
    Habits(double haste, RandomGenerator random) {
        if (!(haste > 0) || Double.isInfinite(haste)) {
            throw new IllegalArgumentException("haste must be finite and > 0, was " + haste);
        }
        this.haste = haste;
        this.random = random;
    }

    Answer answer() {
        double at = random.nextDouble();
        if (at < ACCEPTS) {
            return Answer.ACCEPT;
        }
        return at < ANSWERS ? Answer.DECLINE : Answer.SILENCE;
    }

    Duration timeToReply() {
        return seconds(Math.exp(Math.log(REPLY_MEDIAN_SECONDS) + REPLY_SIGMA * random.nextGaussian()) / haste);
    }

    /** When somebody who answers after that time has looked at the phone; half of the silent never do. */
    Optional<Duration> timeToSee(Answer answer, Duration reply) {
        boolean looks = answer != Answer.SILENCE || random.nextBoolean();
        return looks ? Optional.of(seconds(reply.toMillis() / 1000.0 * SEES_AFTER)) : Optional.empty();
    }

    Duration timeToGetReady() {
        return hastened(GETTING_READY_SECONDS * random.nextDouble(0.6, 1.4));
    }

    Duration timeToPickUp() {
        return hastened(PICK_UP.toSeconds());
    }

    Duration timeToThePatient() {
        return hastened(FROM_DOOR_TO_PATIENT.toSeconds() * random.nextDouble(0.5, 1.5));
    }

    Duration timeOfCareVisit() {
        return hastened(CARE_VISIT.toSeconds() * random.nextDouble(0.5, 1.5));
    }

    Duration timeToHandOver() {
        return hastened(HANDOVER.toSeconds());
    }

    /** Speed as the crow flies: the pace that dispatch reckons with, a little faster or slower. */
    double metresPerSecond(TravelMode mode) {
        Pace pace = requireNonNull(StraightLineTravelTimes.DEFAULT_PACES.get(mode), mode::name);
        return pace.metresPerSecond() / pace.detourFactor() * random.nextDouble(0.85, 1.15);
    }

    /**
     * What somebody with the patient of a possible cardiac arrest tells. Whether it was one is a matter of the callout, so
     * that no two volunteers contradict each other.
     */
    Optional<Doing.Finding> finding(Errand errand, Instant now) {
        if (!errand.category().equals("CARDIAC_ARREST") || random.nextDouble() < 0.3) {
            return Optional.empty();
        }
        String code = !wasAnArrest(errand.calloutId())
                ? "NOT_AN_ARREST"
                : errand.aed().isPresent() ? "SHOCK_GIVEN" : "CPR_STARTED";
        return Optional.of(new Doing.Finding(code, now.plus(hastened(60))));
    }

    private static boolean wasAnArrest(UUID calloutId) {
        return Math.floorMod(calloutId.hashCode(), 1000) < ARREST_IS_ONE * 1000;
    }

    /** Idle phones say where they are every two to four minutes, spread evenly. */
    Duration timeToNextFix() {
        return seconds(random.nextDouble(120, 240));
    }

    /** A little about the house; somebody far from home walks back. */
    Position drift(Position from, Position home, Duration since) {
        if (from.distanceTo(home).metres() > 60) {
            return Walk.towards(home, from, since.toSeconds() * 1.2);
        }
        return Walk.offset(home, 12 * random.nextGaussian(), 12 * random.nextGaussian());
    }

    private Duration hastened(double seconds) {
        return seconds(seconds / haste);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (seconds * 1000));
    }
}
