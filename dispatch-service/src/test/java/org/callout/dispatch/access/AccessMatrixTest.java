package org.callout.dispatch.access;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callout.contracts.OpenApiContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation of the contract, tried by every role and by those whose callouts it is not about. */
@QuarkusTest
class AccessMatrixTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    Pool pool;

    static List<Row> rows() {
        return Rows.all();
    }

    @AfterAll
    static void hangUp() {
        HTTP.shutdownNow();
    }

    @Test
    void everyOperationOfTheContractHasItsRow() {
        var described = OpenApiContract.of("dispatch-service").operations().stream()
                .map(operation -> operation.method() + " " + operation.path());

        assertThat(rows())
                .as(
                        "each operation says in access/Rows.java whom it is for, e.g."
                                + " Row.of(\"GET /v1/things/{id}\", DESK, NOTHING, 404) of those in Access.java, with the status for"
                                + " whoever is allowed; a screen on the wall may read only what Access says with SCREENS or WHOLE_ROOM")
                .extracting(Row::operation)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(described.toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isAnsweredToWhomItIsForAndToNobodyElse(Row row) throws IOException, InterruptedException {
        var world = new World(pool);
        String path = row.path().apply(world);
        Map<Visitor, Integer> expected = new EnumMap<>(Visitor.class);
        Map<Visitor, Integer> answered = new EnumMap<>(Visitor.class);

        for (Visitor visitor : Visitor.values()) {
            expected.put(visitor, row.access().expected(visitor, row.allowed()));
            var answer = send(row, path, visitor.token(world.organisation()));
            answered.put(visitor, answer.statusCode());
            answer.body().close();
        }

        assertThat(answered).isEqualTo(expected);
    }

    private static HttpResponse<InputStream> send(Row row, String path, Optional<String> token)
            throws IOException, InterruptedException {
        var body = row.body().replace("ID", UUID.randomUUID().toString());
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Content-Type", "application/json")
                .method(row.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        return HTTP.send(request.build(), BodyHandlers.ofInputStream());
    }
}
