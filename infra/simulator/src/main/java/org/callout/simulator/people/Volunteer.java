package org.callout.simulator.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelMode;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A demo volunteer.
 *
 * @param login the subject of the volunteer's token, e.g. {@code volunteer-001}
 * @param languages ISO 639-1, the best spoken first
 * @param home a real address of the region
 * @param part who holds the phone
 */
public record Volunteer(
        String login,
        String name,
        List<String> languages,
        Set<TravelMode> travelModes,
        Position home,
        boolean onDuty,
        boolean carriesAed,
        Membership membership,
        Part part) {

    public Volunteer {
        languages = List.copyOf(languages);
        travelModes = Set.copyOf(travelModes);
    }

    /** Who holds the volunteer's phone. */
    public enum Part {
        /** A person, through the phone page; never answered for. */
        PLAYED,
        /** The simulator: the phone answers and moves. */
        SIMULATED,
        /** Nobody: the phone says where it is and stays silent. */
        SILENT
    }

    /** The device of the volunteer's phone; the same at every start. */
    public UUID deviceId() {
        return UUID.nameUUIDFromBytes(login.getBytes(UTF_8));
    }

    /** What the push service calls that device. */
    public String pushToken() {
        return "emu-" + login;
    }

    @Override
    public String toString() {
        return login;
    }
}
