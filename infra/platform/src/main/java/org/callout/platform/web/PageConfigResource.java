package org.callout.platform.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells a page where it is and whom to talk to; the first thing that it reads. */
@Path("/config.json")
@Singleton
@Tag(name = "Page")
class PageConfigResource {

    private final PageConfig config;

    PageConfigResource(
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "callout.firebase-web-file") Optional<java.nio.file.Path> firebaseFile,
            @ConfigProperty(name = "callout.vapid-key") Optional<String> vapidKey,
            Addresses addresses,
            Region region,
            ObjectMapper json) {
        Page page = Page.of(application);
        this.config = new PageConfig(
                page.service(),
                addresses.dispatch(),
                addresses.responder(),
                new PageConfig.Oidc(addresses.oidc(), page.clientId()),
                new PageConfig.MapConfig(
                        Basemap.PATH,
                        addresses.mapStyle(),
                        region.attribution(),
                        region.center(),
                        region.zoom(),
                        region.bounds()),
                new PageConfig.Place(region.name(), region.timeZone().getId()),
                push(addresses, firebaseFile.map(file -> read(file, json)), vapidKey));
    }

    @GET
    @Operation(summary = "Tell a page where it is and whom to talk to")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public PageConfig get() {
        return config;
    }

    private static PageConfig.Push push(
            Addresses addresses, Optional<Map<String, String>> firebase, Optional<String> vapidKey) {
        if (addresses.pushEmulator() != null) {
            return new PageConfig.Push(PageConfig.Transport.EMULATOR, addresses.pushEmulator(), null, null);
        }
        return firebase.map(web -> new PageConfig.Push(PageConfig.Transport.FCM, null, web, vapidKey.orElse(null)))
                .orElseGet(() -> new PageConfig.Push(PageConfig.Transport.NONE, null, null, null));
    }

    private static Map<String, String> read(java.nio.file.Path file, ObjectMapper json) {
        try {
            return json.readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read Firebase's web configuration " + file, unreadable);
        }
    }
}
