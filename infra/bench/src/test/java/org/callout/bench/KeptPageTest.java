package org.callout.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeptPageTest {

    @Test
    void theBarePageIsAButtonAndAWorkerThatKeepsIt() throws Exception {
        try (var page = KeptPage.bare();
                var http = HttpClient.newHttpClient()) {
            assertThat(read(http, page, "").body()).contains("<button");
            assertThat(read(http, page, "sw.js").headers().firstValue("Content-Type"))
                    .hasValue("text/javascript");
        }
    }

    private static HttpResponse<String> read(HttpClient http, KeptPage page, String path) throws Exception {
        var request = HttpRequest.newBuilder(page.address().resolve(path)).build();
        return http.send(request, BodyHandlers.ofString());
    }
}
