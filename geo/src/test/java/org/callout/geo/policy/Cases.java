package org.callout.geo.policy;

import java.util.Set;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/** Cases in the words of the domain. */
final class Cases {

    static final Position SCENE = new Position(9.52, 47.14);

    private Cases() {}

    static Case arrest(@Nullable String determinant, @Nullable Integer ageYears) {
        return of(Category.CARDIAC_ARREST, determinant, ageYears);
    }

    static Case of(Category category, @Nullable String determinant, @Nullable Integer ageYears) {
        return new Case(category, determinant, SCENE, PlaceType.PUBLIC, ageYears, false, Set.of(), Set.of());
    }

    static Case at(PlaceType place) {
        return new Case(Category.CARDIAC_ARREST, null, SCENE, place, null, false, Set.of(), Set.of());
    }
}
