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

    private final Page page;
    private final PageConfig.Oidc oidc;
    private final PageConfig.Push push;
    private final Addresses addresses;
    private final Regions regions;

    PageConfigResource(
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "callout.firebase-web-file") Optional<java.nio.file.Path> firebaseFile,
            @ConfigProperty(name = "callout.vapid-key") Optional<String> vapidKey,
            @ConfigProperty(name = "callout.web-push.public-key") Optional<String> webPushKey,
            Addresses addresses,
            Regions regions,
            ObjectMapper json) {
        this.page = Page.of(application);
        this.oidc = new PageConfig.Oidc(addresses.oidc(), page.clientId());
        this.push = push(addresses, firebaseFile.map(file -> read(file, json)), vapidKey, webPushKey);
        this.addresses = addresses;
        this.regions = regions;
    }

    @GET
    @Operation(summary = "Tell a page where it is and whom to talk to")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public PageConfig get() {
        LoadedRegion loaded = regions.current();
        Region facts = loaded.facts();
        return new PageConfig(
                page.service(),
                addresses.dispatch(),
                addresses.responder(),
                oidc,
                new PageConfig.MapConfig(
                        Basemap.pathOf(loaded),
                        addresses.mapStyle(),
                        facts.attribution(),
                        facts.center(),
                        facts.zoom(),
                        facts.bounds()),
                new PageConfig.Place(
                        loaded.key(), facts.name(), facts.timeZone().getId(), facts.emergencyNumber()),
                push);
    }

    private static PageConfig.Push push(
            Addresses addresses,
            Optional<Map<String, String>> firebase,
            Optional<String> vapidKey,
            Optional<String> webPushKey) {
        if (addresses.pushEmulator() != null) {
            return new PageConfig.Push(
                    PageConfig.Transport.EMULATOR, addresses.pushEmulator(), null, webPushKey.orElse(null));
        }
        return firebase.map(web -> new PageConfig.Push(PageConfig.Transport.FCM, null, web, vapidKey.orElse(null)))
                .or(() -> webPushKey.map(key -> new PageConfig.Push(PageConfig.Transport.WEB_PUSH, null, null, key)))
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
