package org.callout.geo.aed.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.DeviceKey;
import org.callout.geo.place.Position;

/** Gathers the rows of one list: what is asked of every row, whatever format it comes in. */
final class Rows {

    /** Longer than any text that describes where to look; what is longer is not a description. */
    private static final int LONGEST_TEXT = 2_000;

    private static final int LONGEST_REF = 200;

    /** More devices than any region has, and as many as fit into a small service's memory. */
    static final int MOST_ROWS = 200_000;

    private final String source;
    private final List<AedSite> taken = new ArrayList<>();
    private final List<AedList.Refusal> refused = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    Rows(String source) {
        this.source = source;
    }

    AedList list() {
        return isTooLong() ? failed("has more than %d rows".formatted(MOST_ROWS)) : new AedList(taken, refused);
    }

    private boolean isTooLong() {
        return taken.size() + refused.size() > MOST_ROWS;
    }

    /** What was read before the failure does not count: it is not the whole list. */
    static AedList failed(String reason) {
        return new AedList(List.of(), List.of(new AedList.Refusal(AedList.WHOLE_FILE, reason)));
    }

    void refuse(String ref, String reason) {
        if (isTooLong()) {
            return;
        }
        refused.add(new AedList.Refusal(ref, reason));
    }

    void take(String ref, double lon, double lat, SiteTexts texts) {
        if (isTooLong()) {
            return;
        }
        if (ref.length() > LONGEST_REF) {
            refuse(ref.substring(0, LONGEST_REF) + "…", "its name has more than %d characters".formatted(LONGEST_REF));
        } else if (holdsNul(ref, texts)) {
            refuse(ref.replace("\0", ""), "holds a NUL character");
        } else if (texts.all().anyMatch(text -> text.length() > LONGEST_TEXT)) {
            refuse(ref, "a text has more than %d characters".formatted(LONGEST_TEXT));
        } else if (!seen.add(ref)) {
            refuse(ref, "named twice in the list");
        } else {
            takeAt(ref, lon, lat, texts);
        }
    }

    private static boolean holdsNul(String ref, SiteTexts texts) {
        return Stream.concat(Stream.of(ref), texts.all()).anyMatch(text -> text.indexOf('\0') >= 0);
    }

    private void takeAt(String ref, double lon, double lat, SiteTexts texts) {
        try {
            taken.add(new AedSite(
                    DeviceKey.of(source, ref).id(),
                    source,
                    ref,
                    new Position(lon, lat),
                    texts.access(),
                    texts.indoor(),
                    texts.level(),
                    texts.openingHours(),
                    texts.description(),
                    AedCondition.AVAILABLE));
        } catch (IllegalArgumentException outOfRange) {
            refuse(ref, Objects.requireNonNullElse(outOfRange.getMessage(), "not on Earth"));
        }
    }
}
