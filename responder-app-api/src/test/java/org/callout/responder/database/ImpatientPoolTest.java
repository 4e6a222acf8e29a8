package org.callout.responder.database;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import org.callout.responder.world.Phone;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImpatientPoolTest {

    @Inject
    Pool pool;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int connections;

    @Test
    void aRequestThatGetsNoConnectionFailsSoonRatherThanQueues() {
        var anna = Phone.ofVolunteer("anna");
        var held = Multi.createFrom()
                .range(0, connections)
                .onItem()
                .transformToUniAndMerge(number -> held())
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(30));
        try {
            anna.get("/v1/me/alerts").statusCode(503);
        } finally {
            held.forEach(SqlConnection::closeAndAwait);
        }
        anna.get("/v1/me/alerts").statusCode(200);
    }

    /** The service's own work has connections too and gives them back: then it is asked again. */
    private Uni<SqlConnection> held() {
        return pool.getConnection().onFailure().retry().atMost(10);
    }
}
