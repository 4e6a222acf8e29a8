package org.callout.region;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.util.TimeZone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.iakovlev.timeshape.TimeZoneEngine;
import org.callout.geo.osm.Address;
import org.callout.geo.osm.Addresses;
import org.callout.geo.osm.RoadExtent;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/** Finds out what is to be known of a region: as its own file says, or else from the extract and the time zones of the world. */
final class FactFinder {

    private static final String ATTRIBUTION = "© OpenStreetMap contributors";

    /** What a map of usual size shows at zoom 0: the world is 512 pixels wide then, the map about 900. */
    private static final double DEGREES_AT_ZOOM_0 = 360 * 900.0 / 512;

    /** A country is opened at its middle, near enough to read its streets; a square is not opened nearer than a street. */
    private static final double WIDEST_ZOOM = 12;

    private static final double NEAREST_ZOOM = 16;

    /** How an unknown or international territory is called by ICU. */
    private static final String NO_COUNTRY = "001";

    private final ObjectMapper json = new ObjectMapper();

    /** @param addresses of the extract among them */
    Facts find(Sources sources, Addresses addresses) throws IOException, UnusableSourceException {
        Path extract = sources.extractFile();
        @Nullable
        Facts known = sources.facts().isPresent() ? read(sources.facts().get()) : null;
        Facts facts = known == null ? work(sources, extract) : known;
        if (facts.place() != null) {
            return facts;
        }
        return place(addresses, facts.middle()).map(facts::with).orElse(facts);
    }

    /** What such a file says, perhaps not all. */
    Facts read(Path file) throws IOException, UnusableSourceException {
        try {
            return json.readValue(file.toFile(), Facts.class);
        } catch (com.fasterxml.jackson.core.JacksonException unreadable) {
            throw new UnusableSourceException("%s cannot be read: %s".formatted(file, unreadable.getOriginalMessage()));
        }
    }

    private Facts work(Sources sources, Path extract) throws IOException, UnusableSourceException {
        RoadExtent roads = RoadExtent.read(extract)
                .orElseThrow(() -> new UnusableSourceException("%s holds no roads.".formatted(extract)));
        Optional<ZoneId> zone = zoneAt(roads.middle());
        @Nullable
        String told = sources.factsBeside().isPresent()
                ? read(sources.factsBeside().get()).holidayRegion()
                : null;
        return new Facts(
                sources.spokenName(),
                zone.map(ZoneId::getId).orElse("UTC"),
                told != null ? told : zone.flatMap(FactFinder::countryOf).orElse(null),
                List.of(rounded(roads.middle().lon()), rounded(roads.middle().lat())),
                zoom(roads),
                List.of(rounded(roads.west()), rounded(roads.south()), rounded(roads.east()), rounded(roads.north())),
                ATTRIBUTION,
                null,
                null);
    }

    private static Optional<ZoneId> zoneAt(Position place) {
        return TimeZoneEngine.initialize().query(place.lat(), place.lon());
    }

    private static Optional<String> countryOf(ZoneId zone) {
        return Optional.of(TimeZone.getRegion(zone.getId())).filter(country -> !country.equals(NO_COUNTRY));
    }

    private static double zoom(RoadExtent roads) {
        double stretch = Math.cos(Math.toRadians(roads.middle().lat()));
        double span = Math.max(roads.east() - roads.west(), (roads.north() - roads.south()) / stretch);
        double fitting = span <= 0 ? NEAREST_ZOOM : Math.log(DEGREES_AT_ZOOM_0 / span) / Math.log(2);
        return Math.round(10 * Math.clamp(fitting, WIDEST_ZOOM, NEAREST_ZOOM)) / 10.0;
    }

    /** The address, or else the street, that lies nearest to the middle. */
    private static Optional<Facts.Place> place(Addresses addresses, Position middle) {
        List<Address> homes = new ArrayList<>();
        addresses.forEachHome(homes::add);
        return homes.stream()
                .min(Comparator.comparing(address -> address.position().distanceTo(middle)))
                .map(address -> new Facts.Place(
                        rounded(address.position().lon()),
                        rounded(address.position().lat()),
                        address.line()));
    }

    /** To a tenth of a metre or so. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
