package org.callout.dispatch.gazetteer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.callout.dispatch.gazetteer.PlacesView.PlaceView;
import org.callout.geo.gazetteer.FoundPlace;
import org.callout.geo.gazetteer.Gazetteer;
import org.callout.geo.gazetteer.PlusCode;
import org.callout.geo.place.Position;
import org.callout.platform.web.Regions;
import org.jspecify.annotations.Nullable;

/** Finds places by what is said of them: an address of the region, or a plus code. */
@Singleton
class PlaceSearch {

    private final RegionAddresses addresses;
    private final Regions regions;

    PlaceSearch(RegionAddresses addresses, Regions regions) {
        this.addresses = addresses;
        this.regions = regions;
    }

    /** @param near of two that fit as well, the nearer comes first; null for the middle of the region */
    PlacesView search(String text, @Nullable Position near, int limit) {
        RegionAddresses.Known known = addresses.known();
        Position around = near == null ? middle() : near;
        List<FoundPlace> found = PlusCode.find(text)
                .map(code -> List.of(code.near(reference(code, known.gazetteer(), around))))
                .orElseGet(() -> known.gazetteer().search(text, around, limit));
        return new PlacesView(known.state(), found.stream().map(PlaceView::of).toList());
    }

    /** A short code is read near the place named beside it. */
    private static Position reference(PlusCode code, Gazetteer gazetteer, Position around) {
        Optional<FoundPlace> named =
                gazetteer.search(code.rest(), around, 1).stream().findFirst();
        return named.map(FoundPlace::position).orElse(around);
    }

    private Position middle() {
        List<Double> center = regions.current().facts().center();
        return new Position(center.getFirst(), center.getLast());
    }
}
