package org.callout.responder.contact;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Told;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class ContactTest {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static final String SEND = "/v1/me/contacts/PHONE/code";
    private static final String CONFIRM = "/v1/me/contacts/PHONE/confirmation";

    @Inject
    Pool pool;

    private final String number = "+4237" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);

    @Test
    void aNumberIsConfirmedByTheCodeThatArrivesThereAndAgainIsTheSame() {
        var anna = withNumber("anna", number);
        anna.post(SEND, Map.of()).statusCode(202).body("expiresAt", notNullValue());
        var code = codeTo(number, 1);

        anna.put(CONFIRM, Map.of("code", code)).statusCode(204);

        anna.get("/v1/me").body("phoneConfirmed", equalTo(true)).body("emailConfirmed", equalTo(false));
        anna.put(CONFIRM, Map.of("code", code)).statusCode(204);
        anna.post(SEND, Map.of()).statusCode(409);
    }

    @Test
    void aMailAddressIsConfirmedInTheLanguageOfTheVolunteer() {
        var address = "anna-" + number + "@example.org";
        var anna = Phone.ofVolunteer("anna");
        anna.patch("/v1/me", Map.of("email", address, "languages", new String[] {"de"}))
                .statusCode(200);

        anna.post("/v1/me/contacts/EMAIL/code", Map.of()).statusCode(202);

        var mail = Told.await(address, 1);
        assertThat(mail).containsEntry("channel", "EMAIL").containsEntry("subject", "Ihr Code für Callout");
        anna.put("/v1/me/contacts/EMAIL/confirmation", Map.of("code", codeIn(mail)))
                .statusCode(204);
        anna.get("/v1/me").body("emailConfirmed", equalTo(true));
    }

    @Test
    void anotherNumberIsNotConfirmed() {
        var anna = confirmed("anna");

        anna.patch("/v1/me", Map.of("phone", "+4230000000")).statusCode(200).body("phoneConfirmed", equalTo(false));
    }

    @Test
    void aCodeForTheNumberBeforeDoesNotConfirmTheNewOne() {
        var anna = withNumber("anna", number);
        anna.post(SEND, Map.of()).statusCode(202);
        var code = codeTo(number, 1);
        anna.patch("/v1/me", Map.of("phone", "+4230000000")).statusCode(200);

        anna.put(CONFIRM, Map.of("code", code)).statusCode(410);
        anna.get("/v1/me").body("phoneConfirmed", equalTo(false));
    }

    @Test
    void afterFiveWrongAttemptsTheRightOneComesTooLate() {
        var anna = withNumber("anna", number);
        anna.post(SEND, Map.of()).statusCode(202);
        var code = codeTo(number, 1);
        for (int left = 4; left >= 0; left--) {
            anna.put(CONFIRM, Map.of("code", wrong(code)))
                    .statusCode(422)
                    .body("violations[0].message", equalTo("is not the one that was sent; attempts left: " + left));
        }

        anna.put(CONFIRM, Map.of("code", code)).statusCode(410);
    }

    @Test
    void aCodeCountsForTenMinutes() {
        var anna = withNumber("anna", number);
        anna.post(SEND, Map.of()).statusCode(202);
        var code = codeTo(number, 1);
        pool.preparedQuery("update contact_code set expires_at = now() where responder_id = $1")
                .executeAndAwait(Tuple.of(anna.responderId()));

        anna.put(CONFIRM, Map.of("code", code)).statusCode(410).body("outcome", equalTo("CODE_OVER"));
    }

    @Test
    void codesAreNotSentAllDayToWhomeverAndNeitherByManyAccounts() {
        var anna = withNumber("anna", number);
        anna.post(SEND, Map.of()).statusCode(202);

        anna.post(SEND, Map.of()).statusCode(429).header("Retry-After", "30");
        withNumber("ben", number).post(SEND, Map.of()).statusCode(429);
        pool.preparedQuery("""
                        insert into contact_code_sent (responder_id, address, at)
                        select $1, address, at - interval '1 hour' - make_interval(mins => n)
                        from contact_code_sent, generate_series(1, 4) n where responder_id = $1
                        """).executeAndAwait(Tuple.of(anna.responderId()));
        pool.preparedQuery("update contact_code_sent set at = at - interval '1 minute' where responder_id = $1")
                .executeAndAwait(Tuple.of(anna.responderId()));
        anna.post(SEND, Map.of()).statusCode(429).header("Retry-After", "86400");
    }

    @Test
    void aNumberBelongsToWhoeverProvedItLast() {
        var anna = confirmed("anna");
        pool.preparedQuery("update contact_code_sent set at = at - interval '1 minute' where responder_id = $1")
                .executeAndAwait(Tuple.of(anna.responderId()));
        var ben = withNumber("ben", number);
        ben.post(SEND, Map.of()).statusCode(202);

        ben.put(CONFIRM, Map.of("code", codeTo(number, 2))).statusCode(204);

        ben.get("/v1/me").body("phoneConfirmed", equalTo(true));
        anna.get("/v1/me").body("phoneConfirmed", equalTo(false));
    }

    @Test
    void whatCannotBeRungOrIsNotThereIsSaid() {
        Phone.ofVolunteer("anna").post(SEND, Map.of()).statusCode(409);
        withNumber("anna", "079 312 34 56").post(SEND, Map.of()).statusCode(409);
        Phone.ofVolunteer("anna").put(CONFIRM, Map.of("code", "123456")).statusCode(410);
        Phone.ofVolunteer("anna").put(CONFIRM, Map.of("code", "12345")).statusCode(400);
        Phone.ofVolunteer("anna").post("/v1/me/contacts/FAX/code", Map.of()).statusCode(404);
    }

    private Phone confirmed(String name) {
        var phone = withNumber(name, number);
        phone.post(SEND, Map.of()).statusCode(202);
        phone.put(CONFIRM, Map.of("code", codeTo(number, 1))).statusCode(204);
        return phone;
    }

    private static Phone withNumber(String name, String number) {
        var phone = Phone.ofVolunteer(name);
        phone.patch("/v1/me", Map.of("phone", number)).statusCode(200);
        return phone;
    }

    private static String codeTo(String address, int count) {
        return codeIn(Told.await(address, count));
    }

    private static String codeIn(Map<String, ?> message) {
        var found = CODE.matcher(String.valueOf(message.get("text")));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
