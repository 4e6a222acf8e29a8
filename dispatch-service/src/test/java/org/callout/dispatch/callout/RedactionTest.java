package org.callout.dispatch.callout;

import java.util.Set;
import org.callout.dispatch.announcing.AlertChange;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.PlaceType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is logged by mistake gives nobody away. */
class RedactionTest {

    @Test
    void whatIsKnownOfACalloutSaysItsCategoryOnly() {
        var location = new Location(9.52, 47.14, null, "Staedtle 1", null, "key under the mat", PlaceType.PRIVATE_HOME);
        var facts = new Facts(
                Category.FALL_NON_INJURY, null, location, null, Scene.UNKNOWN, null, Set.of(), "lives alone", null);

        assertThat(facts).hasToString("Facts[category=FALL_NON_INJURY, rest=[redacted]]");
        assertThat(new Request("CAD-1", 1, "hash", null, facts).toString())
                .doesNotContain("Staedtle", "47.14", "mat", "alone");
    }

    @Test
    void whereToGoSaysTheKindOfPlaceOnly() {
        var place = new AlertChange.Place(9.52, 47.14, null, "Staedtle 1", null, "key", PlaceType.PRIVATE_HOME);

        assertThat(place).hasToString("Place[placeType=PRIVATE_HOME, rest=[redacted]]");
    }
}
