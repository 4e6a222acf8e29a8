package org.callout.geo.wave;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who steps in when a chosen responder turns out to be engaged elsewhere.
 *
 * @param options at least one, in the order of the needs
 */
public record Reserve(UUID responderId, List<Choice> options) {

    public Reserve {
        options = List.copyOf(options);
    }

    Optional<Choice> as(Role role) {
        return options.stream().filter(option -> option.role() == role).findFirst();
    }
}
