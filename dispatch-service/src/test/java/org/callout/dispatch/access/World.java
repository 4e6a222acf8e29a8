package org.callout.dispatch.access;

import io.vertx.mutiny.sqlclient.Pool;
import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.testing.Town;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;

/** An organisation and what is its own, made as far as a row asks for it. */
final class World {

    private final Town town;

    World(Pool pool) {
        town = new Town(pool);
    }

    String organisation() {
        return town.organisation;
    }

    UUID incident() {
        return town.raise(town.incident("OTHER"));
    }

    UUID careRequest() {
        Instant tomorrow = Instant.now().plus(1, DAYS);
        return town.raiseCare(town.shopping(tomorrow, tomorrow.plus(2, HOURS)));
    }

    UUID aed() {
        return town.aed(50);
    }
}
