package org.callout.geo.road;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/**
 * Remembers places of one road network, one a cell: cells are a millionth of a degree (at most 11 cm) wide, far below what a
 * phone can tell, so that a place is the same whoever asked first. Bounded: a place gives way to another one whose cell
 * has the same slot.
 */
final class PlaceCache {

    private static final double CELLS_A_DEGREE = 1e6;

    /** 32,768 places, about 8 MiB when full: the candidates and defibrillators of dozens of incidents at once. */
    private static final int SLOT_BITS = 15;

    private final AtomicReferenceArray<@Nullable Place> slots = new AtomicReferenceArray<>(1 << SLOT_BITS);

    static long cellOf(Position position) {
        long x = Math.round(position.lon() * CELLS_A_DEGREE);
        long y = Math.round(position.lat() * CELLS_A_DEGREE);
        return x << 32 | y & 0xffff_ffffL;
    }

    /** The middle of a cell. */
    static Position middleOf(long cell) {
        return new Position((int) (cell >> 32) / CELLS_A_DEGREE, (int) cell / CELLS_A_DEGREE);
    }

    @Nullable
    Place find(long cell) {
        Place place = slots.get(slotOf(cell));
        return place != null && place.cell() == cell ? place : null;
    }

    void remember(Place place) {
        slots.set(slotOf(place.cell()), place);
    }

    /** Multiplied by 2⁶⁴ over the golden ratio: neighbouring cells get slots far apart (Knuth, TAOCP 6.4). */
    private static int slotOf(long cell) {
        return (int) (cell * 0x9E3779B97F4A7C15L >>> Long.SIZE - SLOT_BITS);
    }
}
