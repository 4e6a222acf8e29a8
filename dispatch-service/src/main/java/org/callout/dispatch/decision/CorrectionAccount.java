package org.callout.dispatch.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.callout.dispatch.callout.AmbulanceEta;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.callout.Scene;
import org.jspecify.annotations.Nullable;

/**
 * What the timeline keeps of a correction, for ever: the names of what was changed, and how that was known before and after
 * where it is no patient's. A place is told to about a hundred metres, as it is kept once the details of a call are erased.
 */
final class CorrectionAccount {

    private CorrectionAccount() {}

    /**
     * The timeline's detail: {@code fields}, {@code was} and {@code is} by field, {@code movedMetres} of a scene that was
     * somewhere else, and {@code reason}.
     *
     * @param why in the words of whoever corrected it; null when they did not say
     */
    static Map<String, Object> of(Facts before, Facts after, @Nullable String why) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("fields", changed(before, after));
        Map<String, String> was = told(before);
        Map<String, String> is = told(after);
        var same = was.entrySet().stream()
                .filter(is.entrySet()::contains)
                .map(Map.Entry::getKey)
                .toList();
        same.forEach(was::remove);
        same.forEach(is::remove);
        if (!was.isEmpty()) detail.put("was", was);
        if (!is.isEmpty()) detail.put("is", is);
        double moved = before.location()
                .position()
                .distanceTo(after.location().position())
                .metres();
        if (moved >= 1) detail.put("movedMetres", Math.round(moved));
        if (why != null && !why.isBlank()) detail.put("reason", why);
        return detail;
    }

    private static List<String> changed(Facts before, Facts after) {
        List<String> fields = new ArrayList<>();
        if (before.category() != after.category()) fields.add("category");
        if (!Objects.equals(before.determinant(), after.determinant())) fields.add("determinant");
        if (!before.location().equals(after.location())) fields.add("location");
        if (!Objects.equals(before.patient(), after.patient())) fields.add("patient");
        if (!before.scene().equals(after.scene())) fields.add("scene");
        if (!Objects.equals(before.ambulance(), after.ambulance())) fields.add("ambulance");
        if (!before.circumstances().equals(after.circumstances())) fields.add("circumstances");
        if (!Objects.equals(before.notes(), after.notes())) fields.add("notes");
        if (!Objects.equals(before.care(), after.care())) fields.add("care");
        if (!Objects.equals(before.caller(), after.caller())) fields.add("caller");
        return fields;
    }

    /** What may be told of it. */
    private static Map<String, String> told(Facts facts) {
        Map<String, String> told = new HashMap<>();
        told.put("category", facts.category().name());
        String determinant = facts.determinant();
        if (determinant != null) told.put("determinant", determinant);
        told.put("location", roughly(facts.location()));
        told.put("placeType", facts.location().placeType().name());
        told.put("scene", scene(facts.scene()));
        AmbulanceEta ambulance = facts.ambulance();
        if (ambulance != null)
            told.put(
                    "ambulance",
                    ambulance.at().plusSeconds(ambulance.etaSeconds()).toString());
        return told;
    }

    /** Three decimals of a degree are 110 m at most. */
    private static String roughly(Location location) {
        return String.format(Locale.ROOT, "%.3f, %.3f", location.lat(), location.lon());
    }

    private static String scene(Scene scene) {
        return scene.hazards().isEmpty()
                ? scene.state().name()
                : scene.hazards().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }
}
