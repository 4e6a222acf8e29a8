package org.callout.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts that tests share, on free ports and a state that begins empty. */
final class TestStack {
    private static final List<String> DATABASES =
            List.of("dispatch_test", "responder_test", "platform_test", "geo_test");

    private final Settings settings;
    private final StateDirectory state;
    private final Launcher launcher;
    private final Supervisor supervisor;
    private final Port postgresPort = Port.anyFree("PG_PORT");
    private final Postgis postgis;

    TestStack(Settings settings, StateDirectory state, Launcher launcher, Supervisor supervisor) {
        this.settings = settings;
        this.state = state;
        this.launcher = launcher;
        this.supervisor = supervisor;
        this.postgis = new Postgis(settings.postgresHome(), postgresPort, state, launcher, DATABASES, false);
    }

    /** Deletes what the parts kept, once they are stopped: nobody wants it, and it may lie outside the state directory. */
    void forget() {
        postgis.forget();
        StateDirectory.delete(state.folder("kafka"));
    }

    /**
     * Starts PostGIS, Kafka, the OIDC issuer and the FCM emulator.
     *
     * @return the environment that tells the tests where they are
     */
    Map<String, String> start() {
        var programs = settings.programs();
        var fcmPort = Port.anyFree("FCM_PORT");
        var kafka = new Kafka(Port.anyFree("KAFKA_PORT"), state, launcher, programs);
        var oidc = new Oidc(Port.anyFree("OIDC_PORT"), state, programs);
        forget();
        supervisor.start(List.of(postgis, kafka, oidc, new PushEmulator(fcmPort, programs, Map.of())));

        var environment = new LinkedHashMap<String, String>();
        environment.put("CALLOUT_TEST_PG_HOST", "localhost");
        environment.put("CALLOUT_TEST_PG_PORT", "" + postgresPort.number());
        environment.put("CALLOUT_TEST_PG_USER", Postgis.USER);
        environment.put("CALLOUT_TEST_PG_PASSWORD", Postgis.USER);
        environment.put("CALLOUT_TEST_KAFKA", kafka.bootstrap());
        environment.put("CALLOUT_TEST_OIDC", oidc.issuer());
        environment.put("CALLOUT_TEST_FCM", fcmPort.url());
        return environment;
    }
}
