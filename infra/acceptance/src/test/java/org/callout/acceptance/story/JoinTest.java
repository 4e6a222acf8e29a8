package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.Volunteer;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callout.acceptance.story.Browsers.heading;
import static org.callout.acceptance.story.Browsers.named;

/** From a stranger to a member: registering, joining, proving, confirming, and what is still missing. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class JoinTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static final String CERTIFICATE = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

    private final World world;
    private final Browsers browsers;
    private final Town town;
    private final Volunteer stranger;

    JoinTest(World world) throws IOException {
        this.world = world;
        this.browsers = new Browsers();
        this.town = Town.somewhere(world);
        this.stranger = new Volunteer(world, "new-" + UUID.randomUUID(), new UUID(0, 0));
    }

    @AfterAll
    void closeTheBrowsers() {
        browsers.close();
    }

    @Test
    void aStrangerRegistersJoinsProvesAndConfirms() {
        describe("Be kind. Be sober.");
        Page phone = browsers.phone(town, stranger);

        register(phone);
        join(phone);
        prove(phone);
        theDeskDecides();
        whatIsMissingIsSaid(phone);
        confirmBothContacts(phone);
        aDriverTellsSo(phone);
    }

    private void register(Page phone) {
        assertThat(heading(phone, "Welcome")).isVisible();
        fill(phone, "Your name", "Nora Newcomer");
        fill(phone, "Mobile number (optional)", number());
        fill(phone, "E-mail (optional)", mail());
        browsers.look(phone, "join-name");
        tap(phone, "Next");
        tap(phone, "About where I am now");
        assertThat(phone.getByText("Chosen: about")).isVisible();
        browsers.look(phone, "join-home");
        tap(phone, "Choose on a map");
        assertThat(phone.locator(".home-map canvas")).isVisible();
        phone.getByRole(
                        AriaRole.REGION,
                        named("Map. Its middle is the choice; move it with a finger or the arrow keys."))
                .press("ArrowUp");
        tap(phone, "Take the middle of the map");
        browsers.look(phone, "join-home-map");
        tap(phone, "Next");
        phone.getByRole(AriaRole.CHECKBOX, named("By bicycle")).check();

        phone.reload();

        assertThat(phone.getByText("Step 3 of 4")).isVisible();
        phone.getByRole(AriaRole.CHECKBOX, named("By bicycle")).check();
        browsers.look(phone, "join-means");
        tap(phone, "Next");
        phone.getByRole(AriaRole.CHECKBOX, named("Basic life support with AED")).check();
        browsers.look(phone, "join-skills");
        tap(phone, "Register");
        assertThat(heading(phone, "Memberships")).isVisible();
    }

    private void join(Page phone) {
        Locator organisation = phone.getByRole(AriaRole.LINK, named("Responders of " + town.organisation()));
        organisation.waitFor();
        browsers.look(phone, "memberships-none");
        organisation.click();
        assertThat(phone.getByText("Be kind. Be sober.")).isVisible();
        browsers.look(phone, "join-organisation");
        tap(phone, "Apply");
        assertThat(phone.getByText("Please accept the code of conduct.")).isVisible();
        assertThat(phone.getByRole(AriaRole.CHECKBOX, named("Basic life support with AED")))
                .isChecked();
        phone.getByRole(AriaRole.CHECKBOX, named("I accept this code of conduct"))
                .check();
        tap(phone, "Apply");
        assertThat(phone.getByText("claimed, nothing sent yet")).isVisible();
        browsers.look(phone, "memberships-applied");
    }

    private void prove(Page phone) {
        phone.getByRole(AriaRole.LINK, named("Send a document")).first().click();
        attach(phone, "photo.jpg", "image/jpeg", "<html>no photo</html>");
        tap(phone, "Send");
        assertThat(phone.getByText("This is neither a photo nor a PDF.")).isVisible();
        attach(phone, "certificate.pdf", "application/pdf", CERTIFICATE);
        tap(phone, "Send");
        assertThat(phone.getByText("It has arrived and will be looked at.")).isVisible();
        assertThat(phone.getByText("Not looked at yet")).isVisible();
        browsers.look(phone, "documents");
    }

    /** Reads the document, lets the stranger in, and takes a certificate that ends in twelve days. */
    private void theDeskDecides() {
        String responder = stranger.request().get("/v1/me").path("id");
        var desk = "/v1/responders/" + responder;
        List<String> documents = town.atTheDesk().get(desk + "/documents").path("id");
        assertThat(town.atTheDesk()
                        .get(desk + "/documents/" + documents.getFirst() + "/content")
                        .asString())
                .isEqualTo(CERTIFICATE);
        town.atTheDesk()
                .body(Map.of("state", "ACTIVE", "tier", "COMMUNITY"))
                .put(desk + "/membership")
                .then()
                .statusCode(200);
        var end = Instant.now().plus(Duration.ofDays(12)).minusSeconds(60);
        town.atTheDesk()
                .body(Map.of("verified", true, "validUntil", end.toString()))
                .put(desk + "/qualifications/BLS_AED")
                .then()
                .statusCode(200);
    }

    private void whatIsMissingIsSaid(Page phone) {
        phone.navigate(world.responder() + "/#/memberships");
        phone.reload();
        assertThat(phone.getByText("Your certificate ends in 12 days.")).isVisible();
        assertThat(phone.getByText("required, still missing")).isVisible();
        describe("Be kind. Be sober. Be careful.");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stranger.request().get("/v1/me").path("memberships[0].codeOfConduct.acceptBy") != null);
        phone.reload();
        assertThat(phone.getByText("The code of conduct has changed.")).isVisible();
        browsers.look(phone, "memberships");
        phone.getByRole(AriaRole.LINK, named("Read and accept it")).click();
        phone.getByRole(AriaRole.CHECKBOX, named("I accept this code of conduct"))
                .check();
        phone.getByRole(AriaRole.BUTTON, named("Accept")).click();
        assertThat(heading(phone, "Memberships")).isVisible();
        assertThat(phone.getByText("The code of conduct has changed.")).hasCount(0);
    }

    private void confirmBothContacts(Page phone) {
        phone.navigate(world.responder() + "/#/contacts");
        confirm(phone, "Mobile number", number());
        confirm(phone, "E-mail", mail());
        browsers.look(phone, "contacts");
    }

    private void aDriverTellsSo(Page phone) {
        phone.navigate(world.responder() + "/#/about");
        assertThat(phone.getByRole(AriaRole.CHECKBOX, named("By bicycle"))).isChecked();
        phone.getByRole(AriaRole.CHECKBOX, named("By car")).check();
        phone.getByRole(AriaRole.CHECKBOX, named("Driving licence")).check();
        tap(phone, "Keep");
        assertThat(phone.getByText("Kept.")).isVisible();
        browsers.look(phone, "about");
        JsonPath kept = stranger.request().get("/v1/me").jsonPath();
        assertThat(kept.getList("travelModes")).containsExactlyInAnyOrder("FOOT", "BIKE", "CAR");
        assertThat(kept.getList("skills")).containsExactlyInAnyOrder("BLS_AED", "DRIVER");
    }

    private void confirm(Page phone, String kind, String address) {
        Locator contact = phone.getByRole(AriaRole.REGION, named(kind));
        assertThat(contact).containsText(address + ": not confirmed");
        tap(contact, "Send me a code");
        Locator code = contact.getByLabel("Code");
        code.waitFor();
        if (kind.equals("E-mail")) browsers.look(phone, "contacts-code");
        code.fill("000000");
        tap(contact, "Confirm");
        assertThat(contact.getByRole(AriaRole.ALERT)).isVisible();
        code.fill(codeSentTo(address));
        tap(contact, "Confirm");
        assertThat(contact).containsText(address + ": confirmed");
    }

    private void describe(String codeOfConduct) {
        town.describe(Map.of(
                "name",
                "Responders of " + town.organisation(),
                "alertsFor",
                List.of("CARDIAC_ARREST", "SHOPPING"),
                "asksFor",
                List.of(
                        Map.of("code", "BLS_AED", "required", true),
                        Map.of("code", "IDENTITY_CHECKED", "required", true),
                        Map.of("code", "DRIVER", "required", false)),
                "codeOfConduct",
                Map.of("texts", Map.of("en", codeOfConduct), "acceptWithinDays", 14)));
    }

    /** The same for this stranger, and nobody else's. */
    private String number() {
        return "+4237" + Math.floorMod(stranger.login().hashCode(), 1_000_000_00) + "1";
    }

    private String mail() {
        return stranger.login() + "@example.org";
    }

    private String codeSentTo(String address) {
        return await()
                .atMost(PATIENCE)
                .until(
                        () -> RestAssured.given()
                                .baseUri(world.stack().push().toString())
                                .queryParam("to", address)
                                .get("/gateway/messages")
                                .jsonPath()
                                .getList("messages.message.text", String.class),
                        texts -> !texts.isEmpty())
                .stream()
                .map(CODE::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow();
    }

    private static void attach(Page phone, String name, String type, String content) {
        phone.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, type, content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void fill(Page phone, String label, String value) {
        phone.getByLabel(label).fill(value);
    }

    private static void tap(Page phone, String button) {
        phone.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static void tap(Locator within, String button) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
