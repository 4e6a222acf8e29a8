package org.callout.acceptance.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.callout.local.ProductSettings;
import org.callout.local.ProductStack;

/** The whole product on its production jars, started once for all tests. Thread-safe. */
public final class World implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ProductStack stack;
    private final Tokens tokens;
    private final Pushes pushes;
    private final Topics topics;
    private final Processes processes;

    private World(ProductStack stack) {
        this.stack = stack;
        this.tokens = new Tokens(stack.tokens());
        this.pushes = new Pushes(stack.push());
        this.topics = new Topics(stack.kafka());
        this.processes = new Processes(stack);
    }

    static World start() {
        try {
            return new World(ProductStack.start(ProductSettings.ofBuild("infra/acceptance"), System.err));
        } catch (IOException e) {
            throw new IllegalStateException("the product does not start", e);
        }
    }

    public URI dispatch() {
        return stack.dispatch();
    }

    public URI responder() {
        return stack.responder();
    }

    public Pushes pushes() {
        return pushes;
    }

    public Topics topics() {
        return topics;
    }

    public Processes processes() {
        return processes;
    }

    /** The product as it was started. */
    public ProductStack stack() {
        return stack;
    }

    /** A request to dispatch-service by somebody of this role at this organisation. */
    public RequestSpecification asStaff(String role, String organisation) {
        return request(stack.dispatch(), tokens.ofStaff(role, organisation));
    }

    /** A request to dispatch-service by the one whom tokens call so. */
    RequestSpecification asPerson(String subject, String role, String organisation) {
        return request(stack.dispatch(), tokens.ofStaff(subject, role, organisation));
    }

    /** A request to responder-app-api by a coordinator of this organisation. */
    RequestSpecification atTheDesk(String organisation) {
        return atTheDesk("coordinator", organisation);
    }

    /** A request to responder-app-api by somebody of this role at this organisation. */
    RequestSpecification atTheDesk(String role, String organisation) {
        return request(stack.responder(), tokens.ofStaff(role, organisation));
    }

    /** A request to responder-app-api by the volunteer with this login. */
    RequestSpecification asVolunteer(String login) {
        return request(stack.responder(), tokens.ofVolunteer(login));
    }

    /**
     * What responder-app-api answers the volunteer with this login; a failure unless it is 200. For what is asked again and
     * again: RestAssured compiles each of its paths anew, and on two cores takes them from the product.
     */
    JsonNode read(String login, String path) {
        var request = HttpRequest.newBuilder(URI.create(stack.responder() + path))
                .header("Authorization", "Bearer " + tokenOf(login))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " was answered " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What was answered, without a path of RestAssured's. */
    static JsonNode told(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String tokenOf(String login) {
        return tokens.ofVolunteer(login);
    }

    /** A connection of its own; the caller closes it. */
    public Connection database(String name) throws SQLException {
        return stack.database(name);
    }

    /** Time passes, or something is lost: by one statement, which gives how many rows it changed. */
    public int change(String database, String sql, Object... parameters) {
        try (Connection connection = database(database);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that a query of one row gives. */
    public long count(String database, String sql, Object... parameters) {
        try (Connection connection = database(database);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestSpecification request(URI service, String token) {
        return RestAssured.given()
                .baseUri(service.toString())
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON);
    }

    @Override
    public void close() {
        topics.close();
        http.close();
        stack.close();
    }
}
