package org.callout.simulator.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static org.callout.simulator.api.Account.ADMIN;
import static org.callout.simulator.api.Account.CLINICAL_LEAD;
import static org.callout.simulator.api.Account.COORDINATOR;
import static org.callout.simulator.api.Account.ORGANISATION;
import static org.callout.simulator.api.Patience.BRIEF;

/** What the demo organisation's verification desk asks of responder-app-api. Thread-safe. */
public final class CoordinatorApi {

    private static final Set<String> TAKES_TWO_PEOPLE = Set.of("FIRST_RESPONDER", "NURSE", "PARAMEDIC", "DOCTOR");

    private final Caller caller;

    CoordinatorApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * Describes the demo organisation in the directory, which is for its administrator.
     *
     * @return the version of its code of conduct
     */
    public int describeOrganisation() throws InterruptedException {
        return caller.tree(caller.put(ADMIN, "/v1/organisations/" + ORGANISATION, demoOrganisation(), BRIEF))
                .path("codeVersion")
                .asInt();
    }

    private static JsonNode demoOrganisation() {
        try (InputStream json = CoordinatorApi.class.getResourceAsStream("demo-organisation.json")) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void putMembership(UUID responderId, String state, String tier) throws InterruptedException {
        caller.put(
                COORDINATOR,
                "/v1/responders/%s/membership".formatted(responderId),
                Map.of("state", state, "tier", tier, "reason", "demo"),
                BRIEF);
    }

    /** Approves every delivered step card that the organisation has no approved version of, as its clinical lead. */
    public void approveStepCards() throws InterruptedException {
        String all = caller.post(CLINICAL_LEAD, "/v1/step-cards/delivered", Map.of(), BRIEF);
        for (StepCard card : caller.read(all, new TypeReference<List<StepCard>>() {})) {
            if (card.state().equals("DRAFT")) {
                caller.put(CLINICAL_LEAD, "/v1/step-cards/%s/approval".formatted(card.id()), Map.of(), BRIEF);
            }
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record StepCard(UUID id, String state) {}

    /** Approved by the coordinator, and a clinical one by the clinical lead, too. */
    public void verify(UUID responderId, String qualification, Instant validUntil) throws InterruptedException {
        approve(COORDINATOR, responderId, qualification, validUntil);
        if (TAKES_TWO_PEOPLE.contains(qualification)) {
            approve(CLINICAL_LEAD, responderId, qualification, validUntil);
        }
    }

    private void approve(Account who, UUID responderId, String qualification, Instant validUntil)
            throws InterruptedException {
        caller.put(
                who,
                "/v1/responders/%s/qualifications/%s".formatted(responderId, qualification),
                Map.of("verified", true, "validUntil", validUntil.toString()),
                BRIEF);
    }
}
