package org.callout.dispatch.callout;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumSet;
import java.util.Set;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.Circumstance;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** All that can be corrected about a callout, as stored in its row. */
@Embeddable
class KnownFacts {

    @Enumerated(EnumType.STRING)
    private Category category;

    private @Nullable String determinant;

    @Embedded
    private Location location;

    @JdbcTypeCode(SqlTypes.JSON)
    private Scene scene;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Patient patient;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable AmbulanceEta ambulance;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable CareDetails care;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable CallerDetails caller;

    @Convert(converter = CircumstancesColumn.class)
    private Set<Circumstance> circumstances;

    private @Nullable String notes;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected KnownFacts() {}

    KnownFacts(Facts facts) {
        category = facts.category();
        determinant = facts.determinant();
        location = facts.location();
        scene = facts.scene();
        patient = facts.patient();
        ambulance = facts.ambulance();
        care = facts.care();
        caller = facts.caller();
        circumstances = EnumSet.noneOf(Circumstance.class);
        circumstances.addAll(facts.circumstances());
        notes = facts.notes();
    }

    Facts facts() {
        return new Facts(
                category,
                determinant,
                location,
                patient,
                scene,
                ambulance,
                Set.copyOf(circumstances),
                notes,
                care,
                caller);
    }

    Category category() {
        return category;
    }

    Location location() {
        return location;
    }

    Scene scene() {
        return scene;
    }

    @Nullable
    Patient patient() {
        return patient;
    }

    @Nullable
    AmbulanceEta ambulance() {
        return ambulance;
    }

    @Nullable
    CareDetails care() {
        return care;
    }

    @Nullable
    String notes() {
        return notes;
    }
}
