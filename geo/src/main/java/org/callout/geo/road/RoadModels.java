package org.callout.geo.road;

import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.util.CustomModel;
import java.util.List;
import java.util.Locale;
import org.callout.geo.travel.TravelMode;

import static com.graphhopper.json.Statement.If;

/**
 * What each mode may use and how fast it is there, in GraphHopper's terms. Weights are pure time: no preference for pretty
 * or quiet ways, no influence of distance, no turn costs, since nothing but the minute of arrival counts. Ferries are never
 * taken: nobody waits for a boat.
 *
 * <ul>
 *   <li>FOOT: GraphHopper's speeds, 5 km/h on a plain street and 3 on steps, made as quick as volunteers walk. Mountain
 *       paths (SAC T2 and above) are left out.
 *   <li>BIKE: GraphHopper's speeds, 18 km/h on asphalt down to 4 where it is pushed; against a one-way street it is pushed
 *       at 6 km/h.
 *   <li>CAR: GraphHopper's speeds, from the kind of road, its surface and speed limit.
 * </ul>
 */
final class RoadModels {

    /** Volunteers hurry: their median, S0300-9572(20)30132-5. */
    static final double WALKING_METRES_PER_SECOND = 2.3;

    /** GraphHopper's walker has 5 km/h. */
    private static final double HASTE = WALKING_METRES_PER_SECOND / (5 / 3.6);

    /** All that the models ask of a street. */
    static final String ENCODED_VALUES =
            "foot_access, foot_average_speed, hike_rating, bike_access, bike_average_speed,"
                    + " mtb_rating, roundabout, car_access, car_average_speed, road_environment";

    private RoadModels() {}

    static List<Profile> profiles() {
        return List.of(
                profile(TravelMode.FOOT, foot()), profile(TravelMode.BIKE, bike()), profile(TravelMode.CAR, car()));
    }

    static String nameOf(TravelMode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private static Profile profile(TravelMode mode, CustomModel model) {
        return new Profile(nameOf(mode)).setCustomModel(model);
    }

    private static CustomModel foot() {
        return pureTime()
                .addToPriority(never("!foot_access || hike_rating >= 2"))
                .addToSpeed(If("true", Statement.Op.LIMIT, "foot_average_speed"))
                .addToSpeed(If("true", Statement.Op.MULTIPLY, String.format(Locale.ROOT, "%.6f", HASTE)));
    }

    private static CustomModel bike() {
        return pureTime()
                .addToPriority(never("mtb_rating > 2 || hike_rating > 1"))
                .addToPriority(never("!bike_access && (!backward_bike_access || roundabout)"))
                .addToSpeed(If("true", Statement.Op.LIMIT, "bike_average_speed"))
                .addToSpeed(If("!bike_access && backward_bike_access", Statement.Op.LIMIT, "6"));
    }

    private static CustomModel car() {
        return pureTime()
                .addToPriority(never("!car_access"))
                .addToSpeed(If("true", Statement.Op.LIMIT, "car_average_speed"));
    }

    private static CustomModel pureTime() {
        return new CustomModel().setDistanceInfluence(0d).addToPriority(never("road_environment == FERRY"));
    }

    private static Statement never(String condition) {
        return If(condition, Statement.Op.MULTIPLY, "0");
    }
}
