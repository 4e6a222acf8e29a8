package org.callout.simulator.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;

/** Calls one service in somebody's name. Thread-safe. */
final class Caller {

    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(2);

    private final JsonHttp http;
    private final URI service;
    private final Tokens tokens;

    Caller(JsonHttp http, URI service, Tokens tokens) {
        this.http = http;
        this.service = service;
        this.tokens = tokens;
    }

    String get(Account account, String path, Patience patience) throws InterruptedException {
        return http.send(request(account, path).GET().build(), patience);
    }

    String put(Account account, String path, Object body, Patience patience) throws InterruptedException {
        return withBody("PUT", account, path, body, patience);
    }

    String post(Account account, String path, Object body, Patience patience) throws InterruptedException {
        return withBody("POST", account, path, body, patience);
    }

    String patch(Account account, String path, Object body, Patience patience) throws InterruptedException {
        return withBody("PATCH", account, path, body, patience);
    }

    void delete(Account account, String path, Patience patience) throws InterruptedException {
        http.send(request(account, path).DELETE().build(), patience);
    }

    /** The file goes as it is, however long that takes. */
    String postFile(Account account, String path, String mediaType, Path file, Patience patience)
            throws InterruptedException {
        HttpRequest request = request(account, path)
                .header("Content-Type", mediaType)
                .timeout(LONGEST_UPLOAD)
                .POST(http.file(file))
                .build();
        return http.send(request, patience);
    }

    <T> T read(String body, Class<T> type) {
        return http.read(body, type);
    }

    <T> T read(String body, TypeReference<T> type) {
        return http.read(body, type);
    }

    JsonNode tree(String body) {
        return http.tree(body);
    }

    private String withBody(String method, Account account, String path, Object body, Patience patience)
            throws InterruptedException {
        HttpRequest request = request(account, path)
                .header("Content-Type", "application/json")
                .method(method, http.body(body))
                .build();
        return http.send(request, patience);
    }

    private HttpRequest.Builder request(Account account, String path) throws InterruptedException {
        String token = tokens.token(account.login(), account.scope());
        return JsonHttp.request(URI.create(service + path)).header("Authorization", "Bearer " + token);
    }
}
