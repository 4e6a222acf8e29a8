package org.callout.responder.document;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Tokens;

/** Sends documents. Large ones say beforehand how long they are, or do not; for those it gives the status of the answer. */
final class Upload {

    private static final String BOUNDARY = "between-the-parts";

    private Upload() {}

    /** Somebody who has applied to the demo organisation. */
    static Phone applicant(String name) {
        var phone = Phone.ofVolunteer(name);
        phone.put("/v1/me/memberships/demo", Map.of()).statusCode(200);
        return phone;
    }

    /** The id of a certificate that was sent. */
    static String sent(Phone phone) {
        return send(phone, Sample.PDF.bytes(), "certificate.pdf", "application/pdf")
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse send(Phone phone, byte[] content, String name, String type) {
        return phone.request()
                .multiPart("organisation", "demo")
                .multiPart("qualification", "BLS_AED")
                .multiPart("file", name, content, type)
                .post("/v1/me/documents")
                .then();
    }

    static int told(Phone phone, byte[] content) throws IOException, InterruptedException {
        return send(phone, BodyPublishers.ofByteArray(content));
    }

    static int untold(Phone phone, byte[] content) throws IOException, InterruptedException {
        return send(phone, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content)));
    }

    private static int send(Phone phone, BodyPublisher content) throws IOException, InterruptedException {
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(field("organisation", "demo")
                        + field("qualification", "BLS_AED")
                        + "--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n"),
                content,
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n", StandardCharsets.US_ASCII));
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/me/documents"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.responder(phone.subject()))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
