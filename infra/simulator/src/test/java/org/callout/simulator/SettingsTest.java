package org.callout.simulator;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsTest {

    @Test
    void withoutAnyVariableThePlainLocalStackIsMeant() {
        var settings = Settings.from(Map.of());

        assertThat(settings.addresses().dispatch()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.volunteers()).isEqualTo(300);
        assertThat(settings.simulatedShare()).isEqualTo(0.6);
    }

    @Test
    void aSlashAtTheEndOfAnAddressDoesNotMatter() {
        var settings = Settings.from(Map.of("CALLOUT_RESPONDER_URL", "http://localhost:9081/"));

        assertThat(settings.addresses().responder()).isEqualTo(URI.create("http://localhost:9081"));
    }

    @ParameterizedTest
    @CsvSource({
        "CALLOUT_VOLUNTEERS, many",
        "CALLOUT_VOLUNTEERS, -1",
        "CALLOUT_SIMULATED_SHARE, 1.5",
        "CALLOUT_SIMULATED_SHARE, NaN",
        "CALLOUT_SIMULATED_HASTE, 0",
        "CALLOUT_DISPATCH_URL, localhost"
    })
    void aWrongValueIsRefusedByItsName(String name, String value) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value))).hasMessageContaining(name);
    }
}
