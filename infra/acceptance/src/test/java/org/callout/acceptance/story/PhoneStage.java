package org.callout.acceptance.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.callout.local.ProductSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** Plays the states of {@code phone-states.yaml} on the phone's page as it was built, one after the other in one window. */
final class PhoneStage implements AutoCloseable {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String CATALOGUES = "responder-app-api/src/main/webui/src/text/catalogues";
    private static final String CONTRACT = "infra/contracts/openapi/responder-app-api.yaml";

    private static final double PATIENCE_MILLIS = 8_000;

    /** Notifications are allowed and reach this phone: no browser of a test has a push service. */
    private static final String REACHED_BY_PUSH = """
            Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
            const subscription = { toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } }) };
            const pushManager = { getSubscription: async () => null, subscribe: async () => subscription };
            Object.defineProperty(ServiceWorkerContainer.prototype, 'ready', { get: async () => ({ pushManager }) });
            """;

    /** The store as the page itself makes it, with these entries and no others. */
    private static final String KEEP = """
            entries => new Promise((done, failed) => {
              const opening = indexedDB.open('keyval-store');
              opening.onupgradeneeded = () => opening.result.createObjectStore('keyval');
              opening.onsuccess = () => {
                const writing = opening.result.transaction('keyval', 'readwrite');
                const store = writing.objectStore('keyval');
                store.clear();
                Object.entries(JSON.parse(entries)).forEach(([key, value]) => store.put(value, key));
                writing.oncomplete = () => { opening.result.close(); done(); };
                writing.onerror = failed;
              };
            })
            """;

    private final JsonNode script;
    private final JsonNode contract;
    private final Map<String, JsonSchema> schemas = new HashMap<>();
    private final StagedService service;
    private final Page phone;

    PhoneStage(Browsers browsers) throws IOException {
        try (InputStream states = PhoneStage.class.getResourceAsStream("/phone-states.yaml")) {
            this.script = YAML.readTree(states);
        }
        this.contract =
                YAML.readTree(Files.readString(ProductSettings.findCheckout().resolve(CONTRACT)));
        this.service = new StagedService(states().getFirst());
        this.phone = browsers.pocketOf(REACHED_BY_PUSH);
        phone.setDefaultTimeout(PATIENCE_MILLIS);
    }

    /** All of them, with their times counted from now. */
    List<PhoneState> states() {
        return script.path("states")
                .valueStream()
                .map(told -> PhoneState.over(script.path("usual"), told, Instant.now()))
                .toList();
    }

    /** Whatever the page has a catalogue of, as BCP 47 tags. */
    List<String> languages() throws IOException {
        try (Stream<Path> catalogues = Files.list(ProductSettings.findCheckout().resolve(CATALOGUES))) {
            return catalogues
                    .map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    /** The page in this state, in this language. */
    Page play(PhoneState state, String language) {
        service.stage(state);
        phone.navigate(service.address() + StagedService.STAGING);
        phone.evaluate(KEEP, state.kept(language).toString());
        phone.navigate(service.address() + "/#/" + state.page());
        state.does().forEach(this::act);
        phone.locator(state.shows()).first().waitFor();
        return phone;
    }

    private void act(String told) {
        String[] parts = told.split(" :=", -1);
        Locator at = phone.locator(parts[0]).first();
        if (parts.length == 1) at.click();
        else at.fill(parts[1].strip());
    }

    /** What the state is answered with could have come from the service. */
    void assertKeepsToTheContract(PhoneState state) {
        state.readings().forEach(reading -> {
            JsonSchema schema = schemas.computeIfAbsent(reading.operation(), this::schemaOf);
            assertThat(schema.validate(reading.body()))
                    .as("%s in %s", reading.operation(), state.name())
                    .isEmpty();
        });
    }

    private JsonSchema schemaOf(String operation) {
        String[] parts = operation.split(" ", -1);
        String schema = "#/paths/%s/%s/responses/200/content/application~1json/schema"
                .formatted(parts[1].replace("/", "~1"), parts[0].toLowerCase(Locale.ROOT));
        assertThat(contract.at(schema.substring(1)).isObject())
                .as("the contract has %s", operation)
                .isTrue();
        ObjectNode whole = contract.deepCopy();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole.put("$ref", schema));
    }

    @Override
    public void close() {
        phone.context().close();
        service.close();
    }
}
