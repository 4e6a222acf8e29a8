package org.callout.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DemoStackTest {
    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void chooseFreePorts() {
        environment.put("PG_HOME", "/nowhere");
        for (var variable : new String[] {"DISPATCH", "RESPONDER", "FCM", "OIDC", "PG", "KAFKA"}) {
            environment.put(variable + "_PORT", "" + Port.anyFree(variable).number());
        }
    }

    @Test
    void withoutFurtherWordEveryPartIsLocal() {
        assertThat(stack().foundations()).extracting(Part::name).containsExactly("postgis", "kafka", "oidc", "fcm");
        assertThat(stack().addresses().kafka()).isEqualTo("localhost:" + environment.get("KAFKA_PORT"));
        assertThat(stack().addresses().issuerIsLocal()).isTrue();
    }

    @Test
    void aRealServerTakesThePlaceOfTheLocalPart() {
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "kafka.example.org:9092");
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example.org/realms/callout");
        environment.put("DISPATCH_DATABASE_URL", "postgresql://db.example.org:5432/dispatch");
        environment.put("RESPONDER_DATABASE_URL", "postgresql://db.example.org:5432/responder");

        assertThat(stack().foundations()).extracting(Part::name).containsExactly("fcm");
        assertThat(stack().addresses().kafka()).isEqualTo("kafka.example.org:9092");
        assertThat(stack().addresses().issuer()).isEqualTo("https://id.example.org/realms/callout");
        assertThat(stack().addresses().issuerIsLocal()).isFalse();
        assertThat(stack().addresses().dispatchDatabase()).isEqualTo("postgresql://db.example.org:5432/dispatch");
    }

    @Test
    void googlePushesOnlyWhenAProjectIsNamedToo() {
        environment.put("GOOGLE_APPLICATION_CREDENTIALS", "/home/me/key.json");
        assertThat(stack().foundations()).extracting(Part::name).contains("fcm");

        environment.put("CALLOUT_FCM_PROJECT", "my-project");
        assertThat(stack().foundations()).extracting(Part::name).doesNotContain("fcm");
        assertThat(stack().addresses().push()).isEqualTo("https://fcm.googleapis.com");
    }

    private DemoStack stack() {
        var settings = new Settings(environment, folder, folder, new Programs(folder), folder);
        var state = new StateDirectory(folder);
        var launcher = new Launcher();
        var notes = new Notes(System.out);
        return new DemoStack(
                settings,
                state,
                launcher,
                new Supervisor(state, launcher, notes),
                notes,
                RunOptions.parse(List.of("--volunteers", "0")));
    }
}
