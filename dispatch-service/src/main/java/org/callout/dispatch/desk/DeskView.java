package org.callout.dispatch.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is at the desk.
 *
 * @param attended false when nobody is there, or somebody said that nobody will be
 * @param leftBy who said so; null when nobody did
 * @param people who is there, by their names
 * @param notices whether anybody outside would be told of an alarm that nobody takes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeskView(
        boolean attended, @Nullable String leftBy, @Nullable Instant leftAt, List<DeskPerson> people, Notices notices) {

    /** How far the way to somebody outside is set up. */
    enum Notices {
        READY,
        NO_CONTACT,
        NO_GATEWAY
    }
}
