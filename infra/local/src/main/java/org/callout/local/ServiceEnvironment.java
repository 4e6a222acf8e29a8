package org.callout.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that a service is told from outside, by the names that every deployment uses.
 *
 * @param region a link to the prepared region in use
 * @param pushEmulator instead of Google's own push service; takes texts, calls and mails as well
 * @param gatewaySecret what the local gateway and the services share
 */
record ServiceEnvironment(
        Settings settings, Addresses addresses, Path region, Optional<String> pushEmulator, String gatewaySecret) {
    /** For the service at {@code port} with {@code database}, a {@code postgresql://} address. */
    Map<String, String> of(Port port, String database) {
        var environment = new TreeMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", settings.find("QUARKUS_HTTP_HOST").orElse("localhost"));
        environment.put("QUARKUS_HTTP_PORT", "" + port.number());
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + database);
        environment.put(
                "QUARKUS_DATASOURCE_USERNAME",
                settings.find("QUARKUS_DATASOURCE_USERNAME").orElse(Postgis.USER));
        environment.put(
                "QUARKUS_DATASOURCE_PASSWORD",
                settings.find("QUARKUS_DATASOURCE_PASSWORD").orElse(Postgis.USER));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", addresses.issuer());
        environment.put("CALLOUT_DISPATCH_URL", addresses.dispatch());
        environment.put("CALLOUT_RESPONDER_URL", addresses.responder());
        environment.put("CALLOUT_REGION_DIR", region.toString());
        pushEmulator.ifPresent(emulator -> environment.put("CALLOUT_PUSH_EMULATOR_URL", emulator));
        environment.putAll(gateway());
        return environment;
    }

    /** A gateway of one's own, or the local one. */
    private Map<String, String> gateway() {
        return settings.find("CALLOUT_GATEWAY_URL")
                .map(own -> Map.of(
                        "CALLOUT_GATEWAY_URL",
                        own,
                        "CALLOUT_GATEWAY_SECRET",
                        settings.find("CALLOUT_GATEWAY_SECRET").orElse("")))
                .or(() -> pushEmulator.map(emulator -> Map.of(
                        "CALLOUT_GATEWAY_URL",
                        emulator + "/gateway/messages",
                        "CALLOUT_GATEWAY_SECRET",
                        gatewaySecret)))
                .orElse(Map.of());
    }
}
