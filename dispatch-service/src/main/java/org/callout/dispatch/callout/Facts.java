package org.callout.dispatch.callout;

import java.util.Set;
import org.callout.geo.policy.Case;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.Circumstance;
import org.jspecify.annotations.Nullable;

/** All that can be corrected about a callout. */
public record Facts(
        Category category,
        @Nullable String determinant,
        Location location,
        @Nullable Patient patient,
        Scene scene,
        @Nullable AmbulanceEta ambulance,
        Set<Circumstance> circumstances,
        @Nullable String notes,
        @Nullable CareDetails care,
        @Nullable CallerDetails caller) {

    /** Of whose caller nothing is known. */
    public Facts(
            Category category,
            @Nullable String determinant,
            Location location,
            @Nullable Patient patient,
            Scene scene,
            @Nullable AmbulanceEta ambulance,
            Set<Circumstance> circumstances,
            @Nullable String notes,
            @Nullable CareDetails care) {
        this(category, determinant, location, patient, scene, ambulance, circumstances, notes, care, null);
    }

    /** What an alerting policy looks at. */
    public Case asCase() {
        return new Case(
                category,
                determinant,
                location.position(),
                location.placeType(),
                patient == null ? null : patient.ageYears(),
                scene.state() == Scene.State.HAZARD,
                Set.copyOf(scene.hazards()),
                circumstances);
    }

    @Override
    public String toString() {
        return "Facts[category=" + category + ", rest=[redacted]]";
    }
}
