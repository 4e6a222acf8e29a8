package org.callout.bench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpHandlers;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;

/** Pages that a service worker keeps: the phone's own, as its service would serve it, and the barest that there is. */
final class KeptPage implements AutoCloseable {

    private static final String BARE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>bare</title>
            <script>navigator.serviceWorker.register('/sw.js')</script><button class="accept">Accept</button></html>
            """;

    private static final String BARE_WORKER = """
            self.addEventListener('install', event => event.waitUntil(
              caches.open('bare').then(cache => cache.add('/')).then(() => self.skipWaiting())));
            self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
            self.addEventListener('fetch', event => {
              if (event.request.mode === 'navigate') event.respondWith(caches.match('/').then(kept => kept ?? fetch(event.request)));
            });
            """;

    private static final String CONFIGURATION = """
            {"oidc": {"authority": "http://localhost:1/none", "clientId": "phone"}, "push": {"transport": "none"},
             "region": {"key": "none", "timeZone": "UTC"}}
            """;

    private final HttpServer server;
    private final FileSystem files;

    private KeptPage(HttpServer server, FileSystem files) {
        this.server = server;
        this.files = files;
    }

    /** The phone's page out of the built service. */
    static KeptPage ofThePhone() throws IOException {
        FileSystem jar = FileSystems.newFileSystem(application());
        return serve(
                jar,
                Map.of(
                        "/", SimpleFileServer.createFileHandler(jar.getPath("/META-INF/resources")),
                        "/config.json", text("application/json", CONFIGURATION)));
    }

    /** A page of one button. */
    static KeptPage bare() throws IOException {
        return serve(
                FileSystems.getDefault(),
                Map.of(
                        "/", text("text/html", BARE),
                        "/sw.js", text("text/javascript", BARE_WORKER)));
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    private static KeptPage serve(FileSystem files, Map<String, HttpHandler> handlers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        handlers.forEach(server::createContext);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return new KeptPage(server, files);
    }

    private static HttpHandler text(String type, String body) {
        return HttpHandlers.of(200, Headers.of("Content-Type", type), body);
    }

    private static Path application() throws IOException {
        Path programs = Path.of(Objects.requireNonNull(
                System.getenv("CALLOUT_PROGRAMS"), "CALLOUT_PROGRAMS is not set: start with infra/bench/run"));
        try (var jars = Files.newDirectoryStream(programs.resolve("responder-app-api/app"), "*.jar")) {
            return jars.iterator().next();
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        if (files != FileSystems.getDefault()) {
            files.close();
        }
    }
}
