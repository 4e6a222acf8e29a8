package org.callout.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One tab of the machine's Chromium, led by its own DevTools protocol: nothing else stands between clock and page. */
final class Chromium implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final Path profile;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    private Chromium(Path profile, Process process) throws IOException, InterruptedException {
        this.profile = profile;
        this.process = process;
        this.socket =
                http.newWebSocketBuilder().buildAsync(firstTab(), new Answers()).join();
    }

    static Chromium start() throws IOException, InterruptedException {
        String program = Objects.requireNonNullElse(System.getenv("CALLOUT_TEST_CHROMIUM"), "");
        if (program.isEmpty()) {
            throw new BenchException("CALLOUT_TEST_CHROMIUM names no Chromium: start with infra/bench/run");
        }
        Path profile = Files.createTempDirectory("callout-bench-chromium");
        Process process = new ProcessBuilder(
                        program,
                        "--headless=new",
                        "--no-sandbox",
                        "--remote-debugging-port=0",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Chromium(profile, process);
    }

    private URI firstTab() throws IOException, InterruptedException {
        Path port = profile.resolve("DevToolsActivePort");
        await(() -> Files.exists(port) && !Files.readString(port).isBlank());
        String list =
                "http://localhost:" + Files.readString(port).lines().findFirst().orElseThrow() + "/json/list";
        var answer = http.send(HttpRequest.newBuilder(URI.create(list)).build(), BodyHandlers.ofString());
        return JSON.readTree(answer.body())
                .valueStream()
                .filter(target -> target.path("type").asText().equals("page"))
                .map(target -> URI.create(target.path("webSocketDebuggerUrl").asText()))
                .findFirst()
                .orElseThrow(() -> new BenchException("Chromium opened no page"));
    }

    /** Gives a command and waits for what it results in. */
    JsonNode command(String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        String message = JSON.valueToTree(Map.of("id", id, "method", method, "params", parameters))
                .toString();
        socket.sendText(message, true).join();
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** What an expression, or the promise that it is, comes to in the page. */
    JsonNode evaluate(String expression) {
        return command(
                        "Runtime.evaluate",
                        Map.of("expression", expression, "awaitPromise", true, "returnByValue", true))
                .path("result")
                .path("value");
    }

    /** What an expression comes to, once it is something. */
    JsonNode awaitValue(String expression) {
        await(() -> !isNothing(evaluate(expression)));
        return evaluate(expression);
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isBoolean() && !value.asBoolean();
    }

    private static void await(Condition condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!condition.holds()) {
                if (System.nanoTime() > end) {
                    throw new BenchException("Chromium did not get there within " + PATIENCE);
                }
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted");
        }
    }

    @Override
    public void close() throws IOException {
        http.shutdownNow();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
        for (Path file : everything()) {
            Files.deleteIfExists(file);
        }
    }

    private List<Path> everything() throws IOException {
        try (var files = Files.walk(profile)) {
            return files.sorted((a, b) -> b.compareTo(a)).toList();
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    /** Hands each answer to whoever asked; what nobody asked for is let go. */
    private final class Answers implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                hear(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void hear(String message) {
            try {
                JsonNode told = JSON.readTree(message);
                var waiting = asked.remove(told.path("id").asInt());
                if (waiting != null) {
                    waiting.complete(told.path("result"));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
