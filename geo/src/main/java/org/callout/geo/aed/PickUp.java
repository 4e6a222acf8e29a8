package org.callout.geo.aed;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long it takes from the door of a place until one is out again with the device. Figures are assumptions: nobody has
 * published any.
 */
public final class PickUp {

    /** To find the cabinet on the ground floor and take the device out. */
    public static final Duration LEAST = Duration.ofSeconds(30);

    /** For each storey, up and down again: 3 m of height at about 0.3 m/s each way. */
    private static final Duration PER_STOREY = Duration.ofSeconds(20);

    /** Beyond the tallest towers; what says more is no number of storeys. */
    private static final double HIGHEST = 150;

    private static final Pattern STOREY = Pattern.compile("[+-]?\\d{1,3}(\\.\\d+)?");

    private PickUp() {}

    static Duration at(AedSite site) {
        return at(site.level());
    }

    /** @param level OSM's {@code level} of the device; null when not told */
    public static Duration at(@Nullable String level) {
        OptionalDouble storeys = storeys(level);
        return storeys.isEmpty()
                ? LEAST
                : LEAST.plusSeconds(Math.round(PER_STOREY.toSeconds() * storeys.getAsDouble()));
    }

    /** Storeys from the ground, up or down; of several ("0;1") the nearest. Empty where the text names none for certain. */
    private static OptionalDouble storeys(@Nullable String level) {
        if (level == null) {
            return OptionalDouble.empty();
        }
        String[] names = level.split(";", -1);
        boolean areStoreys = Arrays.stream(names)
                .allMatch(name -> STOREY.matcher(name.strip()).matches());
        return areStoreys
                ? Arrays.stream(names)
                        .mapToDouble(name -> Math.abs(Double.parseDouble(name.strip())))
                        .filter(storey -> storey <= HIGHEST)
                        .min()
                : OptionalDouble.empty();
    }
}
