package org.callout.responder.webpush;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PushServicesTest {

    private final PushServices services = new PushServices(
            List.of("fcm.googleapis.com", "*.push.services.mozilla.com"),
            Optional.of(URI.create("http://localhost:8082")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc",
                "https://FCM.googleapis.com:443/wp/abc",
                "https://updates.push.services.mozilla.com/wpush/v2/abc",
                "http://localhost:8082/webpush/abc"
            })
    void aPushServiceThatIsKnownIsCalled(String endpoint) {
        assertThat(services.areCalledAt(URI.create(endpoint))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/fcm/send/abc",
                "https://fcm.googleapis.com:8443/fcm/send/abc",
                "https://user@fcm.googleapis.com/fcm/send/abc",
                "https://fcm.googleapis.com.evil.example/abc",
                "https://evilpush.services.mozilla.com/abc",
                "https://127.0.0.1/abc",
                "https://[::1]/abc",
                "https://169.254.169.254/latest/meta-data",
                "http://localhost:5433/",
                "https://localhost:8082/webpush/abc",
                "file:///etc/passwd",
                "mailto:somebody@example.org",
                "/webpush/abc"
            })
    void nothingElseIsCalled(String endpoint) {
        assertThat(services.areCalledAt(URI.create(endpoint))).isFalse();
    }

    @Test
    void whereThereIsNoEmulatorNothingOnThisMachineIsCalled() {
        var real = new PushServices(List.of("fcm.googleapis.com"), Optional.empty());

        assertThat(real.areCalledAt(URI.create("http://localhost:8082/webpush/abc")))
                .isFalse();
    }
}
