package org.callout.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortTest {
    @Test
    void theUsualPortServesUntilTheEnvironmentNamesAnother() {
        assertThat(Port.from(Map.of(), "PG_PORT", 5433).number()).isEqualTo(5433);
        assertThat(Port.from(Map.of("PG_PORT", "6000"), "PG_PORT", 5433).number())
                .isEqualTo(6000);
    }

    @Test
    void aTakenPortIsToldTogetherWithTheVariableThatChoosesAnother() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = new Port(taken.getLocalPort(), "DISPATCH_PORT");

            assertThatThrownBy(() -> port.requireFree("dispatch-service"))
                    .isInstanceOf(LocalStackException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("DISPATCH_PORT=");
        }
    }

    @Test
    void aFreePortIsTaken() {
        Port.anyFree("DISPATCH_PORT").requireFree("dispatch-service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http"})
    void whatIsNoPortIsRefusedByName(String chosen) {
        assertThatThrownBy(() -> Port.from(Map.of("OIDC_PORT", chosen), "OIDC_PORT", 8083))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("OIDC_PORT=" + chosen);
    }
}
