package org.callout.responder.document;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.callout.responder.world.Phone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.responder.document.Upload.applicant;
import static org.callout.responder.document.Upload.send;
import static org.callout.responder.document.Upload.sent;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class DocumentTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    Pool pool;

    @Inject
    KeyRotation rotation;

    @ParameterizedTest
    @EnumSource(Sample.class)
    void whatADocumentIsIsToldByItsContent(Sample sample) {
        var anna = applicant("anna");

        send(anna, sample.bytes(), "certificate.exe", "application/x-msdownload")
                .statusCode(201)
                .body("mediaType", equalTo(sample.mediaType()));
        anna.get("/v1/me").body("memberships[0].qualifications[0].state", equalTo("IN_REVIEW"));
    }

    @ParameterizedTest
    @CsvSource({
        "<html><script>alert(1)</script></html>, photo.jpg, image/jpeg",
        "MZ\u0090\u0000, scan.pdf, application/pdf",
        "<svg xmlns='http://www.w3.org/2000/svg'/>, me.png, image/png",
        "plain words, x.txt, text/plain"
    })
    void whatIsNeitherPhotoNorPdfIsRefusedWhateverItIsCalled(String content, String name, String type) {
        var anna = applicant("anna");

        send(anna, content.getBytes(StandardCharsets.ISO_8859_1), name, type)
                .statusCode(415)
                .contentType("application/problem+json");
        anna.get("/v1/me/documents").body("$", empty());
    }

    @Test
    void twentyMegabytesAreRefusedAndSoIsOneByteTooMany() throws IOException, InterruptedException {
        var anna = applicant("anna");

        assertThat(Upload.told(anna, pdf(20 * MEGABYTE))).isEqualTo(413);
        assertThat(Upload.untold(anna, pdf(10 * MEGABYTE + 1))).isEqualTo(413);
        assertThat(Upload.untold(anna, pdf(10 * MEGABYTE))).isEqualTo(201);
        assertThat(Upload.told(anna, new byte[0])).isEqualTo(422);
    }

    @Test
    void aNameThatIsAPathIsNotLookedAt() {
        var anna = applicant("anna");

        var id = send(anna, Sample.PDF.bytes(), "../../../etc/passwd\u0000.pdf", "application/pdf")
                .statusCode(201)
                .extract()
                .<String>path("id");

        anna.get("/v1/me/documents/" + id + "/content")
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"bls-aed-" + id + ".pdf\"");
    }

    @Test
    void aDocumentIsAFileToBeSavedAndNothingABrowserShows() {
        var anna = applicant("anna");
        var id = sent(anna);

        var answer = anna.get("/v1/me/documents/" + id + "/content")
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Cache-Control", "no-store");
        assertThat(answer.extract().asByteArray()).isEqualTo(Sample.PDF.bytes());
    }

    @Test
    void theSameSentTwiceIsOneDocument() {
        var anna = applicant("anna");
        var id = sent(anna);

        send(anna, Sample.PDF.bytes(), "again.pdf", "application/pdf")
                .statusCode(200)
                .body("id", equalTo(id));
        anna.get("/v1/me/documents").body("$", hasSize(1));
    }

    @Test
    void whoHasNotAppliedSendsNothing() {
        var stranger = Phone.ofVolunteer("stranger");

        send(stranger, Sample.PDF.bytes(), "x.pdf", "application/pdf").statusCode(409);
    }

    @Test
    void aFormThatLacksSomethingIsRefusedByField() {
        applicant("anna")
                .request()
                .multiPart("organisation", "demo")
                .multiPart("qualification", "BLS_AED")
                .post("/v1/me/documents")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("file"));
    }

    @Test
    void whatIsTakenBackIsErasedAndNoLongerInReview() {
        var anna = applicant("anna");
        var id = sent(anna);

        Phone.ofVolunteer("ben").delete("/v1/me/documents/" + id).statusCode(204);
        anna.get("/v1/me/documents/" + id + "/content").statusCode(200);

        anna.delete("/v1/me/documents/" + id).statusCode(204);

        anna.delete("/v1/me/documents/" + id).statusCode(204);
        anna.get("/v1/me/documents/" + id + "/content").statusCode(404);
        anna.get("/v1/me").body("memberships[0].qualifications[0].state", equalTo("CLAIMED"));
        assertThat(count("select count(*) from document_content where document_id = $1", id))
                .isZero();
    }

    @Test
    void whatIsStoredIsNotWhatWasSentAndItsKeyIsRenewed() {
        var anna = applicant("anna");
        var id = sent(anna);
        var stored = row("select content, master_key from document_content where document_id = $1", id);
        assertThat(stored.getBuffer("content").toString("ISO-8859-1")).doesNotContain("PDF");
        assertThat(stored.getString("master_key")).isEqualTo("test");
        outdate(id);

        rotation.rotate().await().indefinitely();

        assertThat(row("select master_key from document_content where document_id = $1", id)
                        .getString("master_key"))
                .isEqualTo("test");
        anna.get("/v1/me/documents/" + id + "/content").statusCode(200);
    }

    /** As if it had been sent when another key was the first. */
    private void outdate(String id) {
        pool.preparedQuery("update document_content set master_key = 'before' where document_id = $1")
                .executeAndAwait(Tuple.of(UUID.fromString(id)));
    }

    private static byte[] pdf(int bytes) {
        return Arrays.copyOf(Sample.PDF.bytes(), bytes);
    }

    private Row row(String sql, String id) {
        return pool.preparedQuery(sql)
                .executeAndAwait(Tuple.of(UUID.fromString(id)))
                .iterator()
                .next();
    }

    private long count(String sql, String id) {
        return row(sql, id).getLong(0);
    }
}
