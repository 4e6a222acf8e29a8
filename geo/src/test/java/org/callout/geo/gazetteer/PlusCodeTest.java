package org.callout.geo.gazetteer;

import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The codes and places are those of the definition's own test data, github.com/google/open-location-code. */
class PlusCodeTest {

    private static final Position ZURICH = new Position(8.524997, 47.365590);

    @Test
    void aWholeCodeNamesItsSquareWhereverOneIs() {
        FoundPlace place = PlusCode.find("8FVC9G8F+6X").orElseThrow().near(new Position(0, 0));

        assertThat(place.position()
                        .distanceTo(new Position(8.5249375, 47.3655625))
                        .metres())
                .isLessThan(1);
        assertThat(place.accuracy()).isEqualTo(new Distance(9));
        assertThat(place.label()).isEqualTo("8FVC9G8F+6X");
        assertThat(place.kind()).isEqualTo(FoundPlace.Kind.PLUS_CODE);
    }

    @Test
    void aShortCodeNamesTheSquareNearestToTheReference() {
        assertThat(PlusCode.find("9G8F+6X").orElseThrow().near(ZURICH).label()).isEqualTo("8FVC9G8F+6X");
    }

    @Test
    void whatStandsBesideTheCodeIsTheReference() {
        assertThat(PlusCode.find("9g8f+6x, Zürich")).contains(new PlusCode("9G8F+6X", "Zürich"));
        assertThat(PlusCode.find("Zürich 9G8F+6X Nord").orElseThrow().rest()).isEqualTo("Zürich Nord");
    }

    @Test
    void anAddressIsNoCode() {
        assertThat(PlusCode.find("Landstrasse 14")).isEmpty();
        assertThat(PlusCode.find("9G8F6X")).isEmpty();
        assertThat(PlusCode.find("AG8F+6X")).isEmpty();
        assertThat(PlusCode.find("8FVC9G8F+6")).isEmpty();
        assertThat(PlusCode.find("C++")).isEmpty();
    }
}
