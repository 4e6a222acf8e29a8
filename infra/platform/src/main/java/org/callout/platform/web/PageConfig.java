package org.callout.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that a page has to be told before it can start; no secrets.
 *
 * @param service {@code dispatch} or {@code responder}, which serves this page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PageConfig(
        String service, URI dispatchUrl, URI responderUrl, Oidc oidc, MapConfig map, Place region, Push push) {

    @Schema(name = "PageOidc")
    record Oidc(URI authority, String clientId) {}

    /**
     * @param pmtilesUrl the offline base map
     * @param styleUrl a MapLibre style to use instead; null for the base map
     * @param center lon, lat
     * @param bounds west, south, east, north
     */
    @Schema(name = "PageMap")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MapConfig(
            String pmtilesUrl,
            @Nullable URI styleUrl,
            String attribution,
            @Schema(minItems = 2, maxItems = 2) List<Double> center,
            double zoom,
            @Schema(minItems = 4, maxItems = 4) List<Double> bounds) {}

    /**
     * @param key names the region's content: when another is in use, so are other answers here
     * @param timeZone IANA name
     * @param emergencyNumber that somebody in danger rings
     */
    @Schema(name = "PageRegion")
    record Place(String key, String name, String timeZone, String emergencyNumber) {}

    @Schema(name = "PushTransport")
    enum Transport {
        @JsonProperty("emulator")
        EMULATOR,
        @JsonProperty("fcm")
        FCM,
        @JsonProperty("webpush")
        WEB_PUSH,
        @JsonProperty("none")
        NONE
    }

    /**
     * How alerts are pushed to the page.
     *
     * @param firebase the web app's configuration as Firebase gives it
     * @param vapidKey the public half of the web push key pair: Firebase's, or our own for standard web push
     */
    @Schema(name = "PagePush")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Push(
            Transport transport,
            @Nullable URI emulatorUrl,
            @Nullable Map<String, String> firebase,
            @Nullable String vapidKey) {}
}
