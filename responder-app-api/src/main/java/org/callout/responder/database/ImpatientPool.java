package org.callout.responder.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A pool that keeps nobody waiting: whoever gets no connection in time fails as if the database were away, so that a phone
 * asks again and a message is tried again, instead of thousands queueing for answers that nobody waits for any more.
 */
@Singleton
class ImpatientPool implements PgPoolCreator {

    /** A phone gives up soon after; Vert.x would wait for 30 s. */
    private static final int SECONDS = 2;

    @Override
    public Pool create(Input input) {
        var options = input.poolOptions().setConnectionTimeout(SECONDS).setConnectionTimeoutUnit(TimeUnit.SECONDS);
        return PgBuilder.pool()
                .with(options)
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
