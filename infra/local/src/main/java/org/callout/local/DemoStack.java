package org.callout.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/** The whole product on one machine, with a region and its demo volunteers. */
final class DemoStack {
    private static final String DISPATCH = "dispatch-service";
    private static final String RESPONDER = "responder-app-api";
    private static final Duration FOLLOWS_WITHIN = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final String GOOGLE = "https://fcm.googleapis.com";

    private final Settings settings;
    private final StateDirectory state;
    private final Launcher launcher;
    private final Supervisor supervisor;
    private final Notes notes;
    private final RunOptions options;
    private final Regions regions;

    /** Shared by the responder service and the local gateway; a new one each time. */
    private final String gatewaySecret = UUID.randomUUID().toString();

    private final Port dispatchPort;
    private final Port responderPort;
    private final Port fcmPort;
    private final Port oidcPort;
    private final Port postgresPort;
    private final Port kafkaPort;

    DemoStack(
            Settings settings,
            StateDirectory state,
            Launcher launcher,
            Supervisor supervisor,
            Notes notes,
            RunOptions options) {
        this.settings = settings;
        this.state = state;
        this.launcher = launcher;
        this.supervisor = supervisor;
        this.notes = notes;
        this.options = options;
        this.regions = new Regions(state, settings.programs(), launcher);
        this.dispatchPort = settings.port("DISPATCH_PORT", 8080);
        this.responderPort = settings.port("RESPONDER_PORT", 8081);
        this.fcmPort = settings.port("FCM_PORT", 8082);
        this.oidcPort = settings.port("OIDC_PORT", 8083);
        this.postgresPort = settings.port("PG_PORT", 5433);
        this.kafkaPort = settings.port("KAFKA_PORT", 9094);
    }

    /** Returns once everything answers and the region is loaded. */
    Addresses start() {
        var foundations = foundations();
        dispatchPort.requireFree(DISPATCH);
        responderPort.requireFree(RESPONDER);
        var region = prepareRegion();
        supervisor.start(foundations);
        var addresses = addresses();
        settings.find("KAFKA_BOOTSTRAP_SERVERS").ifPresent(Topics::create);
        var told = new ServiceEnvironment(
                settings,
                addresses,
                regions.current(),
                pushesThroughGoogle() ? Optional.empty() : Optional.of(addresses.push()),
                gatewaySecret);
        supervisor.start(List.of(
                service(DISPATCH, dispatchPort, told.of(dispatchPort, addresses.dispatchDatabase())),
                service(RESPONDER, responderPort, ofResponder(told.of(responderPort, addresses.responderDatabase())))));
        awaitRegion(result(region), addresses);
        if (isLocal("QUARKUS_OIDC_AUTH_SERVER_URL") && !pushesThroughGoogle()) {
            supervisor.start(List.of(new Volunteers(
                    settings.programs(), volunteerEnvironment(addresses), notes, state.log("volunteers"))));
        } else {
            notes.say("no demo volunteers: they sign in at the local issuer and listen at the local FCM emulator");
            notes.say(
                    "AEDs were not imported, which takes a login, either: an administrator imports lists in the console");
        }
        return addresses;
    }

    /** Begins beside everything else; returns once it is known that the files can be used at all. */
    private CompletableFuture<String> prepareRegion() {
        var begun = new CountDownLatch(1);
        var region = CompletableFuture.supplyAsync(
                () -> regions.prepare(options.source(settings.region()), line -> {
                    notes.say("region: " + line);
                    begun.countDown();
                }),
                command -> Thread.ofVirtual().name("region").start(command));
        var unused = region.whenComplete((name, failure) -> begun.countDown());
        try {
            begun.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted.", e);
        }
        // Files that are of no use fail before the first line
        return region.isCompletedExceptionally() ? CompletableFuture.completedFuture(result(region)) : region;
    }

    private static String result(CompletableFuture<String> region) {
        try {
            return region.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LocalStackException ours ? ours : e;
        }
    }

    /** Until then pages show another region or none, and travel is by straight lines. */
    private void awaitRegion(String name, Addresses addresses) {
        var deadline = System.nanoTime() + FOLLOWS_WITHIN.toNanos();
        while (!(Web.says(addresses.dispatch() + "/q/health/ready", name, "LOADED")
                && Web.says(addresses.responder() + "/config.json", name))) {
            if (System.nanoTime() > deadline) {
                throw new LocalStackException("The services do not take up the region %s; see %s and %s."
                        .formatted(regions.current(), state.log(DISPATCH), state.log(RESPONDER)));
            }
            RunningPart.pause(BETWEEN_LOOKS);
        }
        notes.say("the region is loaded");
    }

    /** Documents and web push are the responder service's alone. */
    private Map<String, String> ofResponder(Map<String, String> told) {
        var environment = new TreeMap<>(told);
        if (!pushesThroughGoogle() && isLocal("CALLOUT_WEB_PUSH_PUBLIC_KEY")) {
            var keys = WebPushKeys.generate();
            environment.put("CALLOUT_WEB_PUSH_PUBLIC_KEY", keys.publicKey());
            environment.put("CALLOUT_WEB_PUSH_PRIVATE_KEY", keys.privateKey());
        }
        environment.put(
                "CALLOUT_DOCUMENTS_KEYS",
                settings.find("CALLOUT_DOCUMENTS_KEYS")
                        .orElseGet(() -> DocumentKeys.in(settings.stateFolder()).getOrMake()));
        return environment;
    }

    private Service service(String name, Port port, Map<String, String> environment) {
        return new Service(name, port, settings.programs(), environment);
    }

    /** The parts that no real server stands in for. */
    List<Part> foundations() {
        var parts = new ArrayList<Part>();
        if (isLocal("DISPATCH_DATABASE_URL") || isLocal("RESPONDER_DATABASE_URL")) {
            postgresPort.requireFree("PostGIS");
            parts.add(new Postgis(
                    settings.postgresHome(), postgresPort, state, launcher, List.of("dispatch", "responder"), true));
        }
        if (isLocal("KAFKA_BOOTSTRAP_SERVERS")) {
            kafkaPort.requireFree("Kafka");
            parts.add(new Kafka(kafkaPort, state, launcher, settings.programs()));
        }
        if (isLocal("QUARKUS_OIDC_AUTH_SERVER_URL")) {
            oidcPort.requireFree("the OIDC issuer");
            parts.add(new Oidc(oidcPort, state, settings.programs()));
        }
        if (isLocal("CALLOUT_PUSH_EMULATOR_URL") && !pushesThroughGoogle()) {
            fcmPort.requireFree("the FCM emulator");
            parts.add(new PushEmulator(
                    fcmPort,
                    settings.programs(),
                    Map.of("CALLOUT_RESPONDER_URL", responderPort.url(), "CALLOUT_GATEWAY_SECRET", gatewaySecret)));
        }
        return parts;
    }

    Addresses addresses() {
        return new Addresses(
                dispatchPort.url(),
                responderPort.url(),
                settings.find("QUARKUS_OIDC_AUTH_SERVER_URL").orElse(oidcPort.url() + "/callout"),
                isLocal("QUARKUS_OIDC_AUTH_SERVER_URL"),
                pushesThroughGoogle()
                        ? GOOGLE
                        : settings.find("CALLOUT_PUSH_EMULATOR_URL").orElse(fcmPort.url()),
                settings.find("KAFKA_BOOTSTRAP_SERVERS").orElse("localhost:" + kafkaPort.number()),
                settings.find("DISPATCH_DATABASE_URL").orElse(localDatabase("dispatch")),
                settings.find("RESPONDER_DATABASE_URL").orElse(localDatabase("responder")));
    }

    private String localDatabase(String name) {
        return "postgresql://localhost:%d/%s".formatted(postgresPort.number(), name);
    }

    private Map<String, String> volunteerEnvironment(Addresses addresses) {
        return Map.of(
                "CALLOUT_DISPATCH_URL", addresses.dispatch(),
                "CALLOUT_RESPONDER_URL", addresses.responder(),
                "CALLOUT_OIDC_URL", addresses.issuer(),
                "CALLOUT_FCM_URL", addresses.push(),
                "CALLOUT_DATA_DIR", regions.current().toString(),
                "CALLOUT_STATE", settings.stateFolder().toString(),
                "CALLOUT_VOLUNTEERS", "" + options.volunteers());
    }

    private boolean isLocal(String variable) {
        return settings.find(variable).isEmpty();
    }

    /** Only on purpose: credentials alone are set on many a machine for something else. */
    private boolean pushesThroughGoogle() {
        return !isLocal("GOOGLE_APPLICATION_CREDENTIALS") && !isLocal("CALLOUT_FCM_PROJECT");
    }
}
