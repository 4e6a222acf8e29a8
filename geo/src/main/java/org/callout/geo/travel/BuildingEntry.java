package org.callout.geo.travel;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From a building's door to the patient. What is unknown adds nothing: everybody has the same way to go then, and an invented
 * delay would only let the ambulance look nearer. All figures are assumptions, meant to order people and to tell honest
 * minutes: 15 s a storey by stairs (3 m climbed at 0.2 m/s), or by a lift that takes 60 s to come and 3 s a storey, whichever
 * is sooner; 20 s for whatever the access notes ask for, such as a code, a gate or a neighbour's bell.
 */
public final class BuildingEntry {

    private static final int STAIRS_SECONDS = 15;
    private static final int LIFT_WAIT_SECONDS = 60;
    private static final int LIFT_SECONDS = 3;
    private static final int ACCESS_SECONDS = 20;

    /** No building has more; a larger number is a room's. */
    private static final int HIGHEST_FLOOR = 163;

    private static final Pattern GROUND =
            Pattern.compile("g|gf|eg|rdc|pt|ground|erdgeschoss|(ground|street)[ -]?(floor|level)");
    private static final Pattern BASEMENT = Pattern.compile("basement|cellar|keller|souterrain|(lower ground.*)");
    private static final Pattern BELOW =
            Pattern.compile("(?:-|−|b|ug|basement|level b|minus) ?(\\d{1,3})(?:[. ]?ug)?|(\\d{1,3})[. ]*ug");
    private static final Pattern ABOVE = Pattern.compile(
            "(?:floor|level|fl|etage|og|l|\\+)?[. ]*(\\d{1,3})(?:st|nd|rd|th)?[. ]*(?:floor|level|fl|etage|og|stock)?");

    private BuildingEntry() {}

    /**
     * The delay.
     *
     * @param floor as the control room wrote it, such as "3", "B1", "-1" or "ground"; null if unknown
     * @param accessNotes how to get in; null or blank if nothing is known
     */
    public static Duration delay(@Nullable String floor, @Nullable String accessNotes) {
        int storeys = Math.abs(floor == null ? 0 : storey(floor).orElse(0));
        int climb = Math.min(STAIRS_SECONDS * storeys, LIFT_WAIT_SECONDS + LIFT_SECONDS * storeys);
        int access = accessNotes == null || accessNotes.isBlank() ? 0 : ACCESS_SECONDS;
        return Duration.ofSeconds(climb + access);
    }

    /** How many storeys above (or, negative, below) the street; empty if the words say nothing that can be understood. */
    static OptionalInt storey(String floor) {
        String words = floor.strip().toLowerCase(Locale.ROOT);
        if (GROUND.matcher(words).matches()) return OptionalInt.of(0);
        if (BASEMENT.matcher(words).matches()) return OptionalInt.of(-1);
        Matcher below = BELOW.matcher(words);
        if (below.matches()) return number(below.group(1) != null ? below.group(1) : below.group(2), -1);
        Matcher above = ABOVE.matcher(words);
        return above.matches() ? number(above.group(1), 1) : OptionalInt.empty();
    }

    private static OptionalInt number(String digits, int sign) {
        int number = Integer.parseInt(digits);
        return number <= HIGHEST_FLOOR ? OptionalInt.of(sign * number) : OptionalInt.empty();
    }
}
