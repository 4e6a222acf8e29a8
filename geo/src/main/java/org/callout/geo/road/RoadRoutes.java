package org.callout.geo.road;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.ResponsePath;
import com.graphhopper.config.Profile;
import com.graphhopper.routing.DefaultWeightingFactory;
import com.graphhopper.routing.Router;
import com.graphhopper.routing.RouterConfig;
import com.graphhopper.util.Instruction;
import com.graphhopper.util.PointList;
import com.graphhopper.util.Translation;
import com.graphhopper.util.TranslationMap;
import com.graphhopper.util.details.PathDetailsBuilderFactory;
import com.graphhopper.util.shapes.GHPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.travel.Route;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;

/**
 * Ways to be followed, street by street, on the folder that {@link RoadNetwork#importFrom} wrote: GraphHopper searches and
 * finds the words, by the same weights of pure time that volunteers are chosen by. The graph is mapped into memory and takes
 * hardly any heap. Safe for use by many threads.
 */
public final class RoadRoutes implements AutoCloseable {

    /** Nobody is sent farther, and a search ends in time. */
    private static final double LONGEST_METRES = 50_000;

    private static final TranslationMap LANGUAGES = new TranslationMap().doImport();

    private final StreetGraph streets;
    private final Router router;

    private RoadRoutes(StreetGraph streets) {
        this.streets = streets;
        Map<String, Profile> profiles =
                RoadModels.profiles().stream().collect(Collectors.toMap(Profile::getName, Function.identity()));
        this.router = new Router(
                streets.graph(),
                streets.values(),
                streets.index(),
                profiles,
                new PathDetailsBuilderFactory(),
                LANGUAGES,
                new RouterConfig(),
                new DefaultWeightingFactory(streets.graph(), streets.values()),
                Map.of(),
                Map.of());
    }

    /**
     * Opens what was imported: quick, with little heap.
     *
     * @throws IOException when the folder is not whole
     */
    public static RoadRoutes open(Path folder) throws IOException {
        try {
            return new RoadRoutes(StreetGraph.open(folder));
        } catch (RuntimeException unusable) {
            // GraphHopper knows no checked exceptions.
            throw new IOException("no roads that can be used in " + folder, unusable);
        }
    }

    /**
     * The quickest way.
     *
     * @param language of the turns' words; English where it is not known
     * @return empty where no street is near, or none leads there
     */
    public Optional<Route> find(Position from, Position to, TravelMode mode, Locale language) {
        if (from.distanceTo(to).metres() > LONGEST_METRES) return Optional.empty();
        GHResponse response = router.route(new GHRequest()
                .addPoint(new GHPoint(from.lat(), from.lon()))
                .addPoint(new GHPoint(to.lat(), to.lon()))
                .setProfile(RoadModels.nameOf(mode))
                .setLocale(language));
        if (response.hasErrors()) return Optional.empty();
        ResponsePath path = response.getBest();
        boolean isNear = isNear(from, path.getWaypoints(), 0) && isNear(to, path.getWaypoints(), 1);
        return isNear ? Optional.of(route(path, from, to, language)) : Optional.empty();
    }

    private static boolean isNear(Position asked, PointList snapped, int index) {
        return asked.distanceTo(new Position(snapped.getLon(index), snapped.getLat(index)))
                        .metres()
                <= Snapping.LONGEST_GAP_METRES;
    }

    /** From door to door: beside the streets it leads straight. */
    private static Route route(ResponsePath path, Position from, Position to, Locale language) {
        List<Position> line = new ArrayList<>();
        line.add(from);
        path.getPoints().forEach(point -> line.add(new Position(point.lon, point.lat)));
        line.add(to);
        double beside = from.distanceTo(line.get(1)).metres()
                + to.distanceTo(line.get(line.size() - 2)).metres();
        long walked = Math.round(beside / RoadModels.WALKING_METRES_PER_SECOND * 1000);
        return new Route(
                TravelSource.ROAD,
                new Distance(path.getDistance() + beside),
                Duration.ofMillis(path.getTime() + walked),
                line,
                turns(path, language));
    }

    private static List<Route.Turn> turns(ResponsePath path, Locale language) {
        Translation words = LANGUAGES.getWithFallBack(language);
        List<Route.Turn> turns = new ArrayList<>();
        int at = 1; // the line begins with the door
        for (Instruction instruction : path.getInstructions()) {
            turns.add(
                    new Route.Turn(instruction.getTurnDescription(words), new Distance(instruction.getDistance()), at));
            at += instruction.getLength();
        }
        return turns;
    }

    /** Gives the files back; nobody may be asking any more. */
    @Override
    public void close() {
        streets.close();
    }
}
