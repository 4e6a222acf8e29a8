package org.callout.local;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RealServersTest {
    private final Map<String, String> environment = new HashMap<>(Map.of("PATH", "/bin", "PG_HOME", "/usr/lib/pg"));

    @Test
    void everyVariableThatTheReadmeNamesForRealServersIsForgotten() throws IOException {
        ReadmeTable.variables().forEach(name -> environment.put(name, "production"));

        RealServers.forget(environment);

        assertThat(environment).containsOnlyKeys("PATH", "PG_HOME");
    }

    @Test
    void noPropertyOfQuarkusIsLeft() {
        environment.put("QUARKUS_FLYWAY_JDBC_URL", "jdbc:postgresql://production/dispatch");
        environment.put("QUARKUS_PROFILE", "prod");

        RealServers.forget(environment);

        assertThat(environment).containsOnlyKeys("PATH", "PG_HOME");
    }
}
