package org.callout.local;

import java.util.Map;
import java.util.Set;

/**
 * Names under which the environment tells of real servers, and what goes with them. What tests and benchmarks start must not
 * hear of them: the environment outranks a service's own configuration, and they write, empty and push as they like.
 */
final class RealServers {
    /** Every property of Quarkus, among them the databases, their account and the OIDC issuer. */
    private static final String PROPERTIES_OF_QUARKUS = "QUARKUS_";

    /** The same list stands in commands.sh. */
    private static final Set<String> VARIABLES = Set.of(
            "DISPATCH_DATABASE_URL",
            "RESPONDER_DATABASE_URL",
            "KAFKA_BOOTSTRAP_SERVERS",
            "GOOGLE_APPLICATION_CREDENTIALS",
            "CALLOUT_FCM_PROJECT",
            "CALLOUT_PUSH_EMULATOR_URL",
            "CALLOUT_FIREBASE_WEB_FILE",
            "CALLOUT_VAPID_KEY",
            "CALLOUT_WEB_PUSH_PUBLIC_KEY",
            "CALLOUT_WEB_PUSH_PRIVATE_KEY",
            "CALLOUT_DOCUMENTS_KEYS",
            "CALLOUT_GATEWAY_URL",
            "CALLOUT_GATEWAY_SECRET",
            "CALLOUT_DATA_DIR",
            "CALLOUT_REGION_DIR",
            "CALLOUT_DISPATCH_URL",
            "CALLOUT_RESPONDER_URL");

    private RealServers() {}

    /** Takes them out of the environment of a process that is not started yet. */
    static void forget(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith(PROPERTIES_OF_QUARKUS) || VARIABLES.contains(name));
    }
}
