package org.callout.platform.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** How long this installation keeps what, and what organisations may say about it, by the settings of the service. */
@ApplicationScoped
class KeepTimes {

    private static final String KEPT = "callout.keep.";

    /** Of what an organisation may have erased sooner: not before this. */
    private static final String AT_LEAST = "callout.keep-least.";

    private static final List<String> SETTINGS_OF_BOTH = List.of("callout.outbox.keep", "callout.consumed.keep");

    private final Config config;

    KeepTimes(Config config) {
        this.config = config;
    }

    /** All settings that say how long something is kept, sorted. */
    List<String> settings() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(KEPT) || SETTINGS_OF_BOTH.contains(name))
                .distinct()
                .sorted()
                .toList();
    }

    /** How long it is kept where an organisation says nothing. */
    Duration installed(String setting) {
        return config.getValue(setting, Duration.class);
    }

    /** What an organisation may say; empty where it has no say, or there is no such setting. */
    Optional<KeepBounds> bounds(String setting) {
        return Optional.of(setting)
                .filter(name -> name.startsWith(KEPT))
                .map(name -> AT_LEAST + name.substring(KEPT.length()))
                .flatMap(name -> config.getOptionalValue(name, Duration.class))
                .map(least -> new KeepBounds(least, installed(setting)));
    }
}
