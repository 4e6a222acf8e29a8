package org.callout.dispatch.callout;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something worth telling coordinators and the timeline.
 *
 * @param responderId whom it concerns; null when nobody in particular
 * @param detail small facts by name; never patient data
 */
public record Happening(TimelineWord word, @Nullable UUID responderId, Map<String, Object> detail) {

    public Happening {
        detail = Map.copyOf(detail);
    }

    public static Happening of(TimelineWord word) {
        return new Happening(word, null, Map.of());
    }

    public static Happening of(TimelineWord word, Map<String, Object> detail) {
        return new Happening(word, null, detail);
    }

    /** The same, told as the act of somebody of that name. */
    public Happening by(String name) {
        Map<String, Object> told = new HashMap<>(detail);
        told.put("by", name);
        return new Happening(word, responderId, told);
    }

    /** The same with the reason in the words of whoever did it; null or blank when they did not say. */
    public Happening because(@Nullable String why) {
        if (why == null || why.isBlank()) return this;
        Map<String, Object> told = new HashMap<>(detail);
        told.put("reason", why.strip());
        return new Happening(word, responderId, told);
    }

    public static Happening about(UUID responderId, TimelineWord word) {
        return new Happening(word, responderId, Map.of());
    }

    public static Happening about(UUID responderId, TimelineWord word, Map<String, Object> detail) {
        return new Happening(word, responderId, detail);
    }
}
