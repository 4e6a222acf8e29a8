package org.callout.responder.access;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callout.contracts.OpenApiContract;
import org.callout.responder.world.Phone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation of the contract, tried by every role and by those whose data it is not. */
@QuarkusTest
class AccessMatrixTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static List<Row> rows() {
        return Rows.all();
    }

    @AfterAll
    static void hangUp() {
        HTTP.shutdownNow();
    }

    @Test
    void everyOperationOfTheContractHasItsRow() {
        var described = OpenApiContract.of("responder-app-api").operations().stream()
                .map(operation -> operation.method() + " " + operation.path());

        assertThat(rows())
                .extracting(Row::operation)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(described.toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isAnsweredToWhomItIsForAndToNobodyElse(Row row) throws IOException, InterruptedException {
        var owned = new Owned();
        var other = Phone.ofVolunteer("Somebody else");
        String path = row.path().apply(owned);
        Map<Visitor, Integer> expected = new EnumMap<>(Visitor.class);
        Map<Visitor, Integer> answered = new EnumMap<>(Visitor.class);

        for (Visitor visitor : Visitor.values()) {
            expected.put(visitor, row.access().expected(visitor, row.allowed()));
            var answer = send(row, path, visitor.token(owned.phone(), other, Owned.ORGANISATION));
            answered.put(visitor, answer.statusCode());
            if (!visitor.mayReadOfTheOwner()) {
                assertThat(beginning(answer).replace(path, ""))
                        .as("what %s reads", visitor)
                        .doesNotContain(
                                owned.responder().toString(), owned.phone().subject());
            }
            answer.body().close();
        }

        assertThat(answered).isEqualTo(expected);
    }

    private static HttpResponse<InputStream> send(Row row, String path, Optional<String> token)
            throws IOException, InterruptedException {
        var body = row.body().replace("NOW", Instant.now().toString());
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Content-Type", "application/json")
                .method(row.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        return HTTP.send(request.build(), BodyHandlers.ofInputStream());
    }

    /** What was answered; of a stream, which has no end, nothing. */
    private static String beginning(HttpResponse<InputStream> answer) throws IOException {
        boolean endless = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        return endless ? "" : new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }
}
