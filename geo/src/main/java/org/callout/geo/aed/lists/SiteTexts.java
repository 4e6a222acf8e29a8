package org.callout.geo.aed.lists;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a row says of a device besides where it is; null where it says nothing. */
record SiteTexts(
        @Nullable String access,
        @Nullable Boolean indoor,
        @Nullable String level,
        @Nullable String openingHours,
        @Nullable String description) {

    private static final String LOCATION = "defibrillator:location";

    /** From OpenStreetMap's tags. */
    static SiteTexts of(Map<String, String> tags) {
        return new SiteTexts(
                text(tags, "access"),
                indoor(text(tags, "indoor")),
                text(tags, "level"),
                text(tags, "opening_hours"),
                description(tags));
    }

    /** A yes or a no in the words of lists; {@code wall} and the like say neither. */
    static @Nullable Boolean indoor(@Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1" -> Boolean.TRUE;
            case "no", "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** The texts that are there. */
    Stream<String> all() {
        return Stream.<@Nullable String>of(access, level, openingHours, description)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    /** Where to look: what the tags for it say in all their languages, else a general text, else the address. */
    private static @Nullable String description(Map<String, String> tags) {
        Set<String> locations = new LinkedHashSet<>();
        new TreeMap<>(tags).forEach((key, value) -> {
            boolean tellsWhere = key.equals(LOCATION) || key.startsWith(LOCATION + ":");
            if (tellsWhere && !value.isBlank()) {
                locations.add(value.strip());
            }
        });
        if (!locations.isEmpty()) {
            return String.join(" / ", locations);
        }
        return Stream.of(text(tags, "location"), text(tags, "description"), text(tags, "name"), address(tags))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String address(Map<String, String> tags) {
        String street = text(tags, "addr:street") == null ? text(tags, "addr:place") : text(tags, "addr:street");
        if (street == null) {
            return null;
        }
        String number = text(tags, "addr:housenumber");
        return number == null ? street : street + " " + number;
    }

    private static @Nullable String text(Map<String, String> tags, String key) {
        String text = tags.getOrDefault(key, "").strip();
        return text.isEmpty() ? null : text;
    }
}
