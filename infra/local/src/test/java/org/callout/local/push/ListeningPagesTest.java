package org.callout.local.push;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages that the emulator relays to, as a browser's push service would. */
@Timeout(60)
class ListeningPagesTest {
    private FcmClient emulator;

    @BeforeEach
    void start() throws IOException {
        emulator = FcmClient.ofANewEmulator();
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void anOpenPageGetsWhatIsForItAndNothingElse() throws Exception {
        try (var page = emulator.listen("emu-anna")) {
            emulator.send("emu-ben", "for ben");
            emulator.send("emu-anna", "for anna");

            assertThat(page.next()).contains("for anna");
        }
    }

    @Test
    void aPageThatOpensLateGetsWhatCameShortlyBefore() throws Exception {
        emulator.send("emu-anna", "just before");

        try (var page = emulator.listen("emu-anna")) {
            assertThat(page.next()).contains("just before");
        }
    }

    @Test
    void pagesOfAnyOriginMayListen() throws Exception {
        var preflight = emulator.http()
                .send(
                        emulator.request("/listen?token=emu-anna")
                                .method("OPTIONS", BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }
}
