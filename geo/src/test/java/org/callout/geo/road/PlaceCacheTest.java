package org.callout.geo.road;

import java.util.SplittableRandom;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceCacheTest {

    private final PlaceCache cache = new PlaceCache();

    @RepeatedTest(200)
    void aCellsMiddleIsAtMostTenCentimetresFromWhoeverIsInIt(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var anywhere = new Position(random.nextDouble(-180, 180), random.nextDouble(-90, 90));

        Position middle = PlaceCache.middleOf(PlaceCache.cellOf(anywhere));

        assertThat(middle.distanceTo(anywhere).metres()).isLessThan(0.1);
    }

    @Test
    void anotherCellIsAnotherPlace() {
        var here = new Place(PlaceCache.cellOf(new Position(9.5, 47.1)), null, null, null);
        cache.remember(here);

        assertThat(cache.find(here.cell())).isSameAs(here);
        assertThat(cache.find(PlaceCache.cellOf(new Position(9.500001, 47.1)))).isNull();
    }

    @Test
    void theCacheNeverHoldsMoreThanItsSlots() {
        var random = new SplittableRandom(1);
        long[] cells = new long[200_000];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = PlaceCache.cellOf(new Position(random.nextDouble(9, 10), random.nextDouble(47, 48)));
            cache.remember(new Place(cells[i], null, null, null));
        }

        long held = 0;
        for (long cell : cells) {
            if (cache.find(cell) != null) held++;
        }
        assertThat(held).isBetween(30_000L, 32_768L);
    }
}
