package org.callout.simulator.phone;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callout.geo.place.Position;
import org.callout.simulator.people.Volunteer;

/**
 * A volunteer's phone at one moment.
 *
 * @param fixAt when it next sends its position
 * @param heard the newest alert it knows of, so that a repeated or late message brings no news
 */
record Phone(Volunteer owner, Position position, Instant fixAt, Optional<Heard> heard, Doing doing) {

    static Phone idle(Volunteer owner, Instant fixAt) {
        return new Phone(owner, owner.home(), fixAt, Optional.empty(), new Doing.Nothing());
    }

    Phone nowDoing(Doing next) {
        return new Phone(owner, position, fixAt, heard, next);
    }

    Phone movedTo(Position next, Instant nextFixAt) {
        return new Phone(owner, next, nextFixAt, heard, doing);
    }

    Phone fixingAt(Instant at) {
        return new Phone(owner, position, at, heard, doing);
    }

    Phone heard(UUID alertId, long sequence) {
        return new Phone(owner, position, fixAt, Optional.of(new Heard(alertId, sequence)), doing);
    }

    boolean isNews(UUID alertId, long sequence) {
        return heard.filter(known -> known.alertId.equals(alertId) && known.sequence >= sequence)
                .isEmpty();
    }

    boolean isAbout(UUID alertId) {
        return doing.about().filter(alertId::equals).isPresent();
    }

    record Heard(UUID alertId, long sequence) {}
}
