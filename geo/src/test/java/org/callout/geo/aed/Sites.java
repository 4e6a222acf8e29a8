package org.callout.geo.aed;

import java.util.UUID;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/** Defibrillators in a few words: {@code site(1).open("Mo-Fr 08:00-17:00")}. */
record Sites(
        int number,
        Position position,
        @Nullable String access,
        @Nullable String hours,
        boolean indoor,
        AedCondition condition) {

    static Sites site(int number) {
        return new Sites(number, new Position(9.52, 47.14), "yes", "24/7", false, AedCondition.AVAILABLE);
    }

    Sites at(Position place) {
        return new Sites(number, place, access, hours, indoor, condition);
    }

    Sites access(@Nullable String value) {
        return new Sites(number, position, value, hours, indoor, condition);
    }

    Sites open(@Nullable String text) {
        return new Sites(number, position, access, text, indoor, condition);
    }

    Sites inside() {
        return new Sites(number, position, access, hours, true, condition);
    }

    Sites in(AedCondition state) {
        return new Sites(number, position, access, hours, indoor, state);
    }

    AedSite build() {
        return new AedSite(
                new UUID(0, number), "osm", "node/" + number, position, access, indoor, null, hours, null, condition);
    }
}
